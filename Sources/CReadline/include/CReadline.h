int askfirst_readline_placeholder(void);
