/// How much one file may ask of the machine; each limit names its reason.
public enum ReadingLimits {
  /// 64 MiB: the longest plan at hand has 78 KB of text and a Word file with photographs seldom exceeds 30 MB.
  public static let fileBytes = 64 << 20
  /// 32 Mi scalars of text: thirty times the collected plans of a province, and half a second of reading.
  public static let textScalars = 32 << 20
  /// 4,096 parts: a Word file holds a dozen and one for each picture; a directory of millions only wears a reader out.
  public static let zipEntries = 4096
  /// 1 GiB declared over all parts: pictures included, no plan comes near it, and nothing beyond it is unpacked.
  public static let zipTotalBytes = 1 << 30
  /// 96 MiB for one part that is read: `document.xml` of a 1,000-page book has 30 MB.
  public static let zipPartBytes = 96 << 20
  /// Word's XML packs 10 to 60 to 1, 150 at the utmost; deflate itself ends at 1,032.
  public static let zipRatio = 400
  /// The ratio is looked at only above this size, because a small empty document packs well by nature.
  public static let zipRatioFrom = 4 << 20
  /// Open elements: a text box in a group in a table cell in a text box needs 40; readers descend with the elements.
  public static let xmlDepth = 200
  /// Attributes of one element: Word's root declares about 35 name spaces.
  public static let xmlAttributes = 256
  /// Open elements of a web page; deeper ones are taken for children of the last, as browsers do (at 512).
  public static let htmlDepth = 256
  /// Seconds that `pdftotext` may take: 1,000 pages take 5.
  public static let pdfSeconds = 60
  /// 64 MiB of text out of one PDF.
  public static let pdfOutputBytes = 64 << 20
}
