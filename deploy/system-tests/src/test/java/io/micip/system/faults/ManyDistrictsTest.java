package io.micip.system.faults;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManyDistrictsTest {
    private static final List<String> DEMONSTRATION = List.of(
            "EntityType,EntityCode,EntityOfficialName,ISDCode,DistrictCode,EntityStatus",
            "ISD District,63,Oakland Schools,63,,Open-Active", "ISD District,82,Wayne RESA,82,,Open-Active",
            "LEA District,82030,Dearborn City School District,82,82030,Open-Active",
            "LEA District,82010,Detroit City School District,82,82010,Closed",
            "LEA School,90001,Demonstration Elementary A (Dearborn),82,82030,Open-Active");

    @Test
    void keepsTheDemonstrationAndInventsTheRestInItsIsds() {
        var districts = ManyDistricts.of(DEMONSTRATION, 4);

        assertThat(districts.codes()).containsExactly("82030", "63500", "82500", "63501");
        assertThat(districts.lines()).startsWith(DEMONSTRATION.toArray(String[]::new)).hasSize(9)
                .contains("LEA District,82500,Demonstration District 82500 (invented),82,82500,Open-Active,,,");
    }

    @Test
    void namesNoneTwiceWhereThereAreAsManyAsInTheState() {
        assertThat(ManyDistricts.of(DEMONSTRATION, 890).codes()).hasSize(890).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{5}"));
    }

    @Test
    void isNotForFewerThanTheDemonstrationHas() {
        assertThatThrownBy(() -> ManyDistricts.of(DEMONSTRATION, 0)).hasMessageContaining("at least 1");
    }
}
