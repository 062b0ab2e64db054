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
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>

// Hidden behind _GNU_SOURCE, which an importing module cannot set without making other headers differ.
extern int pthread_setname_np(pthread_t, const char *);
extern int accept4(int, struct sockaddr *, socklen_t *, int);

// For running pdftotext: files without a name, pipes that no other child inherits, no descriptor left open (glibc 2.34).
#include <spawn.h>
extern int memfd_create(const char *, unsigned int);
extern int pipe2(int[2], int);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
static const unsigned int liance_MFD_CLOEXEC = 1;

/// From now on a trap on a thread that runs a contained job writes the job's number (8 bytes) to `descriptor`; the thread rests for good.
void liance_contain_traps(int descriptor);
/// Names the job that the calling thread runs; 0 means that its traps end the process, as is usual.
void liance_contained_job(uint64_t job);
#endif
#endif
