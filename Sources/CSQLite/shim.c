#include "CSQLite.h"
#include <sqlite3.h>

int liance_sqlite_without_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
