#ifndef CREADLINE_H
#define CREADLINE_H

/// The line editor: GNU readline's callback interface behind four functions. One terminal, one thread.

/// What came of asking for a line.
enum line_result {
  /// A line was typed.
  LINE_TYPED = 0,
  /// Ctrl-C: the line was abandoned.
  LINE_INTERRUPTED = 1,
  /// Ctrl-D on an empty line, or the terminal is gone.
  LINE_END = 2,
};

/// Takes over editing on stdin and stdout. Ctrl-C no longer ends the process until `line_editor_close`.
///
/// `history` is the path of the file that keeps what was typed, or NULL; it is made where it is missing.
/// `words`, each beginning with '/', are completed at the start of a line; they are copied.
/// Returns 0, or -1 where the process has no file descriptors left.
int line_editor_open(const char *_Nullable history, const char *_Nullable const *_Nonnull words, int count);

/// Asks for a line and waits. What in `prompt` takes no room stands between \001 and \002.
///
/// With LINE_TYPED, `*line` is the line without its end, in the bytes that were typed; free it with free().
enum line_result line_editor_read(const char *_Nonnull prompt, char *_Nullable *_Nonnull line);

/// Keeps a line for the arrow keys and in the history's file.
void line_editor_remember(const char *_Nonnull line);

/// Gives the terminal and the signals back.
void line_editor_close(void);

#endif
