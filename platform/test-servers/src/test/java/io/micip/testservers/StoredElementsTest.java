package io.micip.testservers;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import io.micip.inventory.DataElement;
import io.micip.inventory.ElementKind;
import io.micip.inventory.StoredCollection;
import io.micip.inventory.StoredCollection.Writing;
import io.micip.testservers.stored.MongoReports;
import io.micip.testservers.stored.MongoScribbles;

import static org.assertj.core.api.Assertions.assertThat;

/// The proof that nothing but what is declared is stored bites.
class StoredElementsTest {
    private static final List<DataElement> GOOD = List.of(is("id", ElementKind.ID),
            is("parts[].caption", ElementKind.WORDS), is("parts[].official.official.name", ElementKind.OFFICIAL),
            is("parts[].official.official.title", ElementKind.OFFICE), is("values.*", ElementKind.PARAMETER),
            is("at", ElementKind.INSTANT));
    private static final JavaClasses NOTHING = new ClassFileImporter().importPackages("io.micip.testservers.nothing");

    private static DataElement is(String path, ElementKind kind) {
        return new DataElement(path, kind, "for this test");
    }

    private static List<String> violations(Class<?> type, List<DataElement> elements) {
        return StoredElements.violations(NOTHING,
                List.of(new StoredCollection("things", Writing.RECORD, type.getName(), "for this test", elements)),
                Set.of());
    }

    @Test
    void takesWhatStandsInTheInventory() {
        assertThat(violations(MongoReports.StoredGood.class, GOOD)).isEmpty();
    }

    @Test
    void refusesAFieldThatNobodyDeclared() {
        assertThat(violations(MongoReports.StoredGood.class, GOOD.subList(1, GOOD.size())))
                .containsExactly("things.id is stored and stands not in the inventory");
    }

    @Test
    void refusesALineWithoutItsField() {
        assertThat(violations(MongoReports.StoredBad.class, List.of(is("gone", ElementKind.ID))))
                .contains("things.gone stands in the inventory and is not stored");
    }

    @Test
    void hasNoKindForAFigureNorForAPage() {
        for (ElementKind kind : ElementKind.values()) {
            assertThat(violations(MongoReports.StoredBad.class, List.of(is("passed", kind), is("page", kind))))
                    .contains("things.passed: double is no " + kind.code(), "things.page: byte[] is no " + kind.code());
        }
    }

    @Test
    void refusesWhatCouldHoldAnything() {
        assertThat(violations(MongoReports.StoredBad.class, List.of()))
                .anyMatch(one -> one.startsWith("rows[]: ? could hold anything"))
                .anyMatch(one -> one.startsWith("cells: ") && one.endsWith("could hold anything"));
    }

    @Test
    void letsOnlyBeReadWhatIsStored() {
        var part = new StoredCollection("things", Writing.READ_IN_PART, MongoReports.Part.class.getName(), "",
                List.of());
        var whole = new StoredCollection("things", Writing.BY_HAND, MongoReports.class.getName(), "",
                List.of(is("caption", ElementKind.WORDS), is("official.official.name", ElementKind.OFFICIAL)));

        assertThat(StoredElements.violations(NOTHING, List.of(whole, part), Set.of()))
                .containsExactly("things.official.official.title is read and not stored");
    }

    @Test
    void keepsNamesOfOfficialsToTheTypeMadeForThem() {
        assertThat(violations(MongoReports.StoredBad.class, List.of(is("boss.name", ElementKind.OFFICIAL))))
                .contains("things.boss.name: names of officials stand in OfficialName alone");
    }

    @Test
    void findsStoredTypesAndAdaptersThatNoCollectionNames() {
        var code = new ClassFileImporter().importPackages("io.micip.testservers.stored");

        assertThat(StoredElements.violations(code, List.of(), Set.of()))
                .contains(MongoReports.class.getName() + " opens a collection and stands not in the inventory",
                        MongoReports.class.getName() + "$StoredUnknown is stored and no collection of the inventory"
                                + " holds it");
    }

    @Test
    void letsReadersReadAndNothingElse() {
        var code = new ClassFileImporter().importPackages("io.micip.testservers.stored");

        assertThat(StoredElements.violations(code, List.of(), Set.of("MongoReports", "MongoScribbles")))
                .contains(MongoScribbles.class.getName() + " is said to read only, and writes")
                .noneMatch(one -> one.startsWith(MongoReports.class.getName() + " "));
    }
}
