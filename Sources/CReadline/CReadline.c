#include "CReadline.h"
int askfirst_readline_placeholder(void){return 0;}
