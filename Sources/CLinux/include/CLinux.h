// What Foundation's Glibc does not re-export: epoll, eventfd, signalfd, accept4, sendfile.
#ifndef LIANCE_CLINUX_H
#define LIANCE_CLINUX_H
#ifdef __linux__
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>

// Hidden behind _GNU_SOURCE, which an importing module cannot set without making other headers differ.
extern int pthread_setname_np(pthread_t, const char *);
extern int accept4(int, struct sockaddr *, socklen_t *, int);
#endif
#endif
