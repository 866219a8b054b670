package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import org.gongkai.model.Attachment;

/** Where attachments' bytes come from. */
@FunctionalInterface
public interface FileBytes {

  /** Opens an attachment that was found here before. */
  InputStream open(Attachment file) throws IOException;
}
