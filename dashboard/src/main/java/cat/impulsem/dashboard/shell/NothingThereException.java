package cat.impulsem.dashboard.shell;

import com.vaadin.flow.router.NotFoundException;

/** An address names something that does not exist; the message is for its reader, in the reader's language. */
public final class NothingThereException extends NotFoundException {
    private static final long serialVersionUID = 1L;

    public NothingThereException(String told) {
        super(told);
    }
}
