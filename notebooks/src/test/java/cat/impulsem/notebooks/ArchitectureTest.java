package cat.impulsem.notebooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cat.impulsem.notebooks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NOTEBOOKS_READ_ONLY_WHAT_IS_RELEASED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..warehouse.engine..", "..warehouse.release..", "..warehouse.contract..")
            .orShould()
            .callMethod(cat.impulsem.warehouse.store.StoreLayout.class, "restricted");
}
