/// Names that tell an article's container from the furniture around it; both lists are data to be extended.
enum PageFurniture {
  /// Ids and classes of article containers, in lower case without hyphens, underscores and final digits.
  ///
  /// From the content systems that Chinese offices use (TRS, UCAP, JPAAS, EasySite, VSB, Webplus) and from WeChat.
  private static let containers = table(
    """
    trseditor trsueditor trspreappend ucapcontent zoom zoomcon articlecontent articlecon articletext articlebody
    pagescontent pagecontent contenttext contentbody contentmain newscontent newstext newscon newsbody detailcontent
    detailtext detailcon detailbody contxt context maintext mainbody textcontent xxgkcontent xxgkcon zwcontent wzcontent
    wzcon infocontent viewcontent easysitenewstext jfontcontent vsbcontent vnewscontent articontent wparticlecontent
    artcontent artcon jscontent richmediacontent gsjhtmlcon printcontent doccontent bodycontent govcontent zfwjcontent
    policycontent ucapcon contentdetail contentarticle editorcontent nrcontent nrcon
    """)

  /// Classes and ids of what stands inside containers and is no text: sharing, paging, links to kindred pages.
  private static let furniture = table(
    """
    share sharebox bdsharebuttonbox socialshare print printbtn fontsize breadcrumb breadcrumbs crumb location position
    dqwz pagination pager pages relatedreading relatednews relevant xgwj xgjd xgzc wjjd qrcode ewm editorname zrbj
    related relatedlinks relatedlink relatedlist relatedarticle relatedarticles relatedinfo xglj xgyd xgwz xgzl xgxx ydtj
    dysize closewindow toolbar footer foot copyright sitenav leftnav topnav mainnav
    """)

  static func isContainer(_ attributes: HTMLAttributes?) -> Bool { holds(attributes, containers) }
  static func isFurniture(_ attributes: HTMLAttributes?) -> Bool { holds(attributes, furniture) }

  private static func holds(_ attributes: HTMLAttributes?, _ table: Set<String>) -> Bool {
    guard let attributes else { return false }
    if !attributes.id.isEmpty, table.contains(normal(attributes.id)) { return true }
    return attributes.classes.split(separator: " ").contains { table.contains(normal($0)) }
  }

  private static func normal(_ name: some StringProtocol) -> String {
    var bytes = Array(name.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F })
    while let last = bytes.last, (0x30...0x39).contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func table(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
