// zlib. Macros that Swift cannot import have one-line wrappers here.
#ifndef LIANCE_CZLIB_H
#define LIANCE_CZLIB_H
#include <zlib.h>

static inline int liance_deflateInit2(z_stream *s, int level, int method, int windowBits, int memLevel, int strategy) {
  return deflateInit2(s, level, method, windowBits, memLevel, strategy);
}
static inline int liance_inflateInit2(z_stream *s, int windowBits) { return inflateInit2(s, windowBits); }
#endif
