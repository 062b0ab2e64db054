// OpenSSL 3: libssl and libcrypto. Macros that Swift cannot import have one-line wrappers here.
#ifndef LIANCE_COPENSSL_H
#define LIANCE_COPENSSL_H
#include <openssl/ssl.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#endif
