#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where large bodies wait: `TMPDIR`, else `/var/tmp`, which unlike `/tmp` is on disk and not in memory.
enum SpoolFolder {
  static let path: String = {
    if let chosen = getenv("TMPDIR"), access(chosen, W_OK) == 0 { return String(cString: chosen) }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }()
}
