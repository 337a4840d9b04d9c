package cat.impulsem.dashboard.programme;

import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;

/**
 * What every part of the page works with.
 *
 * @param screen the page
 * @param texts its texts
 * @param tables turns answers into tables
 * @param sources asks analyses
 * @param blocks puts answers into blocks
 */
record Ground(Screen screen, Texts texts, Tables tables, Sources sources, Blocks blocks) {
    static Ground of(Screen screen) {
        return new Ground(screen, screen.texts(), new Tables(screen), new Sources(screen), new Blocks(screen));
    }
}
