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
#include <openssl/x509v3.h>

static inline long liance_SSL_CTX_set_min_proto_version(SSL_CTX *c, int v) { return SSL_CTX_set_min_proto_version(c, v); }
static inline long liance_SSL_CTX_set1_groups_list(SSL_CTX *c, const char *l) { return SSL_CTX_set1_groups_list(c, l); }
static inline long liance_SSL_CTX_set_mode(SSL_CTX *c, long m) { return SSL_CTX_set_mode(c, m); }
static inline long liance_SSL_CTX_set_session_cache_mode(SSL_CTX *c, long m) { return SSL_CTX_set_session_cache_mode(c, m); }
static inline long liance_SSL_CTX_set_tlsext_servername_callback(SSL_CTX *c, int (*f)(SSL *, int *, void *)) {
  return SSL_CTX_set_tlsext_servername_callback(c, f);
}
static inline long liance_SSL_CTX_set_tlsext_servername_arg(SSL_CTX *c, void *a) { return SSL_CTX_set_tlsext_servername_arg(c, a); }
static inline long liance_SSL_CTX_get_ticket_keys(SSL_CTX *c, void *k, long n) { return SSL_CTX_get_tlsext_ticket_keys(c, k, n); }
static inline long liance_SSL_CTX_set_ticket_keys(SSL_CTX *c, void *k, long n) { return SSL_CTX_set_tlsext_ticket_keys(c, k, n); }
#endif
