package cat.impulsem.etl.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import cat.impulsem.warehouse.contract.Column.Reference;
import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.contract.TableRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What happens at a centre belongs to the days on which it was open. */
final class OpenCentres {
    private static final Reference CENTRES = new Reference("centres", "centre_id");
    private final KnownRows known;

    OpenCentres(KnownRows known) {
        this.known = known;
    }

    List<Column> reasons(TableContract contract) {
        return contract.rules().stream()
                .filter(TableRule.OpenCentre.class::isInstance)
                .map(TableRule.OpenCentre.class::cast)
                .flatMap(rule -> reasons(rule.centre(), col(rule.day())).stream())
                .toList();
    }

    private List<Column> reasons(String centre, Column day) {
        List<Column> reasons = new ArrayList<>();
        dates("opened_date", centre)
                .forEach(opened -> reasons.add(
                        when(day.lt(opened), reason(centre, "centre_not_open", "a day from {0}", opened, day))));
        dates("closed_date", centre)
                .forEach(closed -> reasons.add(
                        when(day.geq(closed), reason(centre, "centre_closed", "a day before {0}", closed, day))));
        return reasons;
    }

    /** The date of the centre of the row; none when no centre has one. */
    private List<Column> dates(String column, String centre) {
        List<Column> entries = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Row row : known.few(CENTRES.table()).orElse(List.of())) {
            int number = row.getAs(CENTRES.column());
            if (seen.add(number) && row.getAs(column) != null) {
                entries.add(lit(number));
                entries.add(lit(row.getAs(column)));
            }
        }
        return entries.isEmpty()
                ? List.of()
                : List.of(try_element_at(functions.map(entries.toArray(Column[]::new)), col(centre)));
    }

    private static Column reason(String centre, String rule, String expected, Column date, Column day) {
        Column text = Reasons.phrase(expected, date.cast("string"));
        return Reasons.reason(centre, rule, text, Reasons.quote(day.cast("string")), Reasons.NONE);
    }
}
