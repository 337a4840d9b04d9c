package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import java.util.List;

/**
 * One table of the page with the sentence that it comes down to.
 *
 * @param head what stands above the table
 * @param table the table; null where there is nothing to show and the finding says why
 * @param look style of the table
 * @param notes what stands below it
 * @param legend what its signs mean; null for none
 * @param source where it comes from and how it is read
 */
record Block(Head head, ScreenTable table, String look, List<String> notes, Markup legend, Source source) {
    /**
     * What stands above a table.
     *
     * @param id id within the page and first part of the names of files
     * @param title what it is about
     * @param scope where and when; empty where there is nothing to show
     * @param finding the sentence that it comes down to
     */
    record Head(String id, String title, String scope, String finding) {}

    /**
     * Where a table comes from.
     *
     * @param unit territory it is of
     * @param when its months, as in an address
     * @param months its months in words
     * @param readings how it is read, one paragraph each
     * @param indicators indicators in it
     * @param analyses analyses in it
     */
    record Source(
            UnitKey unit,
            String when,
            String months,
            List<String> readings,
            List<Indicator> indicators,
            List<Analysis> analyses) {}

    /** A block without a table, with the reason. */
    static Block empty(String id, String title, String why) {
        return new Block(new Head(id, title, "", why), null, "", List.of(), null, null);
    }

    /** The same of another place or time than its source says alone. */
    Block placed(String scope) {
        return new Block(new Head(head.id(), head.title(), scope, head.finding()), table, look, notes, legend, source);
    }

    /** The same with notes below its table. */
    Block noting(String... more) {
        return new Block(head, table, look, List.of(more), legend, source);
    }

    /** The same with a legend of its signs. */
    Block explaining(Markup signs) {
        return new Block(head, table, look, notes, signs, source);
    }

    /** The same in another style. */
    Block looking(String newLook) {
        return new Block(head, table, newLook, notes, legend, source);
    }
}
