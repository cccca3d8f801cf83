#define _GNU_SOURCE
#include "CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

enum { HISTORY_LINES = 1000 };

static const char WIDE_SLASH[] = "\xEF\xBC\x8F";  // ／

static int wake[2] = {-1, -1};  // signals come in through this pipe
static struct sigaction old_interrupt, old_resize;
static char *history_path;
static char **commands;
static int command_count;

static char *typed;
static bool finished;

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(wake[1], &byte, 1);  // a full pipe already wakes
  (void)written;
  errno = saved;
}

static void catch_signal(int number, struct sigaction *old) {
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

// As `catch_signal`, but what the process was started to ignore (nohup) stays ignored.
static void catch_unless_ignored(int number, struct sigaction *old) {
  sigaction(number, NULL, old);
  if (old->sa_handler != SIG_IGN) catch_signal(number, old);
}

// Chinese can only be edited in UTF-8. Readline looks at the environment before each line, so it is set there.
static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  const char *all = getenv("LC_ALL");
  setenv(all != NULL && *all != '\0' ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
  setlocale(LC_CTYPE, "C.UTF-8");
}

static char *next_command(const char *text, int state) {
  static int next;
  if (state == 0) next = 0;
  bool wide = strncmp(text, WIDE_SLASH, strlen(WIDE_SLASH)) == 0;
  const char *name = text + (wide ? strlen(WIDE_SLASH) : 1);
  while (next < command_count) {
    const char *command = commands[next++] + 1;
    if (strncmp(command, name, strlen(name)) != 0) continue;
    char *match = NULL;
    if (asprintf(&match, "%s%s", wide ? WIDE_SLASH : "/", command) < 0) return NULL;
    return match;
  }
  return NULL;
}

static char **complete(const char *text, int start, int end) {
  (void)end;
  rl_attempted_completion_over = 1;  // never file names
  if (start != 0 || (text[0] != '/' && strncmp(text, WIDE_SLASH, strlen(WIDE_SLASH)) != 0)) return NULL;
  return rl_completion_matches(text, next_command);
}

static void take_line(char *line) {
  typed = line;
  finished = true;
  rl_callback_handler_remove();  // else the prompt is shown again at once
}

int line_editor_open(const char *history, const char *const *words, int count) {
  use_utf8();
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  commands = calloc((size_t)count + 1, sizeof *commands);
  command_count = 0;
  for (int i = 0; commands != NULL && i < count; i++) {
    if (words[i] == NULL || words[i][0] != '/') continue;
    char *copy = strdup(words[i]);
    if (copy != NULL) commands[command_count++] = copy;
  }

  rl_readline_name = "askfirst";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_completer_word_break_characters = " ";
  rl_attempted_completion_function = complete;
  rl_initialize();

  using_history();
  stifle_history(HISTORY_LINES);
  if (history != NULL) {
    // What a trainee says to a buyer is nobody else's business.
    int file = open(history, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) {
      close(file);
      history_truncate_file(history, HISTORY_LINES);
      read_history(history);
      history_path = strdup(history);
    }
  }
  catch_signal(SIGINT, &old_interrupt);
  catch_signal(SIGWINCH, &old_resize);
  return 0;
}

// Restores the terminal, lets the signal do what it does, and takes the terminal again if that was not the end.
static void obey(int number, const struct sigaction *old) {
  struct sigaction ours;
  rl_deprep_terminal();
  sigaction(number, old, &ours);
  raise(number);
  sigaction(number, &ours, NULL);
  rl_prep_terminal(1);
  rl_resize_terminal();
  rl_forced_update_display();
}

static void abandon_line(void) {
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_point = rl_end;  // below a line of several rows
  rl_redisplay();
  fputs("^C", rl_outstream);
  rl_callback_handler_remove();  // ends bracketed paste, which goes back to the first column
  fputc('\n', rl_outstream);
  fflush(rl_outstream);
}

enum line_result line_editor_read(const char *prompt, char **line) {
  struct sigaction old_terminate, old_hangup, old_stop;
  enum line_result result = LINE_TYPED;
  unsigned char number;

  *line = NULL;
  typed = NULL;
  finished = false;
  while (read(wake[0], &number, 1) == 1) continue;  // Ctrl-C between two lines
  catch_unless_ignored(SIGTERM, &old_terminate);
  catch_unless_ignored(SIGHUP, &old_hangup);
  catch_unless_ignored(SIGTSTP, &old_stop);
  fflush(stdout);
  rl_resize_terminal();  // the window may have changed since
  rl_callback_handler_install(prompt, take_line);

  while (!finished) {
    struct pollfd ready[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
    if (poll(ready, 2, -1) < 0 && errno != EINTR) break;
    bool interrupted = false;
    while (read(wake[0], &number, 1) == 1) {
      if (number == SIGINT) interrupted = true;
      if (number == SIGWINCH) rl_resize_terminal();
      if (number == SIGTERM) obey(SIGTERM, &old_terminate);
      if (number == SIGHUP) obey(SIGHUP, &old_hangup);
      if (number == SIGTSTP) obey(SIGTSTP, &old_stop);
    }
    if (interrupted) {
      abandon_line();
      result = LINE_INTERRUPTED;
      break;
    }
    if (ready[0].revents != 0) rl_callback_read_char();
  }

  if (result == LINE_TYPED && typed == NULL) {
    if (!finished) rl_callback_handler_remove();
    fputc('\n', rl_outstream);
    fflush(rl_outstream);
    result = LINE_END;
  }
  sigaction(SIGTERM, &old_terminate, NULL);
  sigaction(SIGHUP, &old_hangup, NULL);
  sigaction(SIGTSTP, &old_stop, NULL);
  *line = typed;
  typed = NULL;
  return result;
}

void line_editor_remember(const char *line) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (last != NULL && strcmp(last->line, line) == 0) return;
  add_history(line);
  if (history_path != NULL) append_history(1, history_path);
}

void line_editor_close(void) {
  sigaction(SIGINT, &old_interrupt, NULL);
  sigaction(SIGWINCH, &old_resize, NULL);
  for (int i = 0; i < command_count; i++) free(commands[i]);
  free(commands);
  free(history_path);
  commands = NULL;
  command_count = 0;
  history_path = NULL;
  clear_history();
}
