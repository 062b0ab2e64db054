#if canImport(Glibc)
  import CLinux
  import Glibc

  /// What becomes of memory that an answer no longer needs.
  public enum FreedMemory {
    /// An answer of some hundred kilobytes is made in megabytes: what is given back to the system after each of them
    /// must be had again, page by page, for the next, which costs a tenth of a page's time.
    private static let kept: Int32 = 2 * 1024 * 1024
    /// What is larger than this, an upload for one, is given back at once.
    private static let large: Int32 = 1024 * 1024

    /// Keeps some of it for the next answer, from now on and for each thread.
    public static func isKeptForNext() {
      mallopt(M_TRIM_THRESHOLD, kept)
      mallopt(M_MMAP_THRESHOLD, large)
    }
  }
#else
  /// What becomes of memory that an answer no longer needs: what the system does with it.
  public enum FreedMemory {
    public static func isKeptForNext() {}
  }
#endif
