package io.micip.agreement.district;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityFileTest {

    static final String HEADER = """
            EntityType,EntityCode,EntityOfficialName,ISDCode,DistrictCode,EntityStatus,SuccessorCode,FallEnrolment,\
            EnrolmentYear
            """;
    static final String WAYNE = "ISD District,82,Wayne RESA,82,,Open-Active,,,\n";
    static final String DEARBORN = """
            LEA District,82030,Dearborn City School District,82,82030,Open-Active,,19168,2025
            """;
    private static final String SCHOOL = "LEA School,90001,\"School, the first\",82,82030,Open-Active,,,\n";

    @Test
    void readsDistrictsWithIsdEnrolmentAndBuildings() {
        EntityMaster read = read(HEADER + WAYNE + SCHOOL + DEARBORN);

        District dearborn = read.find(new DistrictCode("82030")).orElseThrow();
        assertThat(dearborn.enrolment()).isEqualTo(new Enrolment(19168, new SchoolYear(2025)));
        assertThat(dearborn.buildings()).containsExactly(new Building("90001", "School, the first"));
        assertThat(read.isdOf(dearborn).name()).isEqualTo("Wayne RESA");
    }

    @Test
    void takesTheIsdFromTheFileNotFromTheDigits() {
        EntityMaster read = read(HEADER + WAYNE + "PSA District,63900,Charter,82,63900,Open-Active,,,\n");

        assertThat(read.find(new DistrictCode("63900"))).get().extracting(District::isd).isEqualTo("82");
    }

    @Test
    void ignoresColumnsAndEntityTypesItDoesNotKnow() {
        EntityMaster read = read("Extra,EntityType,EntityCode,EntityOfficialName,ISDCode,DistrictCode,EntityStatus\r\n"
                + "x,ISD District,82,Wayne RESA,82,,Open-Active\r\n"
                + "x,LEA District,82030,Dearborn,82,82030,Open-Active\r\n"
                + "x,Nonpublic School,01234,Elsewhere,82,,Open-Active\r\n");

        assertThat(read.districts()).hasSize(1);
    }

    @Test
    void readsTheDemonstrationFile() throws IOException {
        EntityMaster demo = EntityFile.read(demo());

        assertThat(demo.isds()).extracting(Isd::code).containsExactly("47", "50", "58", "63", "74", "81", "82");
        assertThat(demo.districts()).filteredOn(district -> district.enrolment() != null).hasSize(11);
        assertThat(demo.districts()).filteredOn(District::open).hasSize(26);
        assertThat(demo.find(new DistrictCode("82010"))).get().extracting(District::successor)
                .isEqualTo(new DistrictCode("82015"));
        assertThat(demo.districts()).flatExtracting(District::buildings).extracting(Building::code)
                .isNotEmpty().allMatch(code -> code.compareTo("90001") >= 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LEA District,8203,Dearborn,82,8203,Open-Active,,,          | 5 digits
            LEA District,82030,Dearborn,8,82030,Open-Active,,,         | ISDCode of an ISD
            LEA District,82030,,82,82030,Open-Active,,,                | EntityOfficialName
            LEA District,82030,Dearborn,82,82030,Perhaps,,,            | EntityStatus
            LEA District,82030,Dearborn,82,82030,Open-Active,,many,2025| FallEnrolment
            LEA District,82030,Dearborn,82,82030,Open-Active,,5,25     | EnrolmentYear
            LEA District,82030,Dearborn,82,82030,Open-Active,99999,,   | SuccessorCode
            LEA School,90001,School,82,11111,Open-Active,,,            | DistrictCode
            """)
    void namesTheRowThatDoesNotFit(String row, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + WAYNE + DEARBORN.replace("82030", "82031") + row + "\n"))
                .withMessageContaining(named);
    }

    @Test
    void refusesFilesThatAreNoEntityFile() {
        List<String> files = List.of("", "<html></html>", HEADER, HEADER + WAYNE, HEADER + WAYNE + DEARBORN + DEARBORN,
                HEADER + WAYNE + DEARBORN + SCHOOL + SCHOOL);

        assertThat(files).allSatisfy(file -> assertThatIllegalArgumentException().isThrownBy(() -> read(file)));
        assertThatIllegalArgumentException().isThrownBy(() -> EntityFile.read(new byte[]{(byte) 0xc3, (byte) 0x28}))
                .withMessageContaining("UTF-8");
    }

    static EntityMaster read(String file) {
        return EntityFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] demo() throws IOException {
        try (InputStream file = EntityFileTest.class.getResourceAsStream("/demo/entities.csv")) {
            return file.readAllBytes();
        }
    }
}
