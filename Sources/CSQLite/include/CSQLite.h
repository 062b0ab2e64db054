// What Swift cannot call of SQLite: functions whose number of arguments varies.
#ifndef LIANCE_CSQLITE_H
#define LIANCE_CSQLITE_H

/// Has the library keep no sums of the memory that it takes, which cost a lock at every allocation; only before it is first used.
int liance_sqlite_without_statistics(void);
#endif
