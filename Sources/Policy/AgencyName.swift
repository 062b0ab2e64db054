/// The rules by which two names of one city mean one body.
public enum AgencyName {
  /// Long forms and what officials write instead; the first that fits is taken, longer ones stand before their parts.
  ///
  /// A further pair is one more line here.
  static let shortForms: [(long: String, short: String)] = [
    ("发展和改革委员会", "发改委"), ("发展改革委员会", "发改委"), ("发展改革委", "发改委"), ("发展和改革局", "发改局"),
    ("发展改革局", "发改局"),
    ("经济和信息化委员会", "经信委"), ("经济和信息化局", "经信局"), ("工业和信息化局", "工信局"),
    ("人力资源和社会保障局", "人社局"), ("人力资源社会保障局", "人社局"), ("自然资源和规划局", "自然资源规划局"),
    ("住房和城乡建设局", "住建局"), ("住房城乡建设局", "住建局"), ("市场监督管理局", "市场监管局"),
    ("文化和旅游局", "文旅局"), ("文化广电和旅游局", "文旅广电局"), ("科学技术局", "科技局"),
    ("卫生健康委员会", "卫健委"), ("卫生健康委", "卫健委"), ("政府国有资产监督管理委员会", "国资委"),
    ("国有资产监督管理委员会", "国资委"), ("政府国资委", "国资委"), ("交通运输局", "交通局"), ("应急管理局", "应急局"),
    ("政务服务和大数据管理局", "政务服务和大数据局"), ("行政审批局", "审批局"), ("人民政府", "政府"),
    ("管理委员会", "管委会"),
  ]

  /// Two names with one key mean one body: blanks gone, the city's own name left out, long forms shortened.
  ///
  /// `随州市经济和信息化局` and `市经信局` have the key `市经信局` in 随州市.
  public static func key(_ name: String, in region: String?) -> String {
    var key = String(name.unicodeScalars.filter { !$0.properties.isWhitespace })
    if let region, region.count > 1, key.count > region.count, key.hasPrefix(region), let level = region.last {
      key = String(level) + key.dropFirst(region.count)
    }
    for (long, short) in shortForms {
      if let found = key.range(of: long) { key.replaceSubrange(found, with: short) }
    }
    return key
  }

  /// Whether a name stands for many bodies: 各县市区政府, 有关部门, 相关企事业单位.
  public static func isGroup(_ name: String) -> Bool {
    name.hasPrefix("各") || name.contains("有关") || name.contains("相关")
  }
}

extension String {
  /// The first place of another text, by Unicode scalars; spares Foundation.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    let wanted = Array(other.unicodeScalars)
    var start = unicodeScalars.startIndex
    while start < unicodeScalars.endIndex {
      let rest = unicodeScalars[start...]
      if rest.starts(with: wanted) { return start..<unicodeScalars.index(start, offsetBy: wanted.count) }
      start = unicodeScalars.index(after: start)
    }
    return nil
  }
}
