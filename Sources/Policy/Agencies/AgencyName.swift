/// The rules by which two names of one city mean one body; the tables stand beside `Agency`.
public enum AgencyName {
  /// Two names with one key mean one body: `随州市经济和信息化局` and `市经信局` in 随州市.
  public static func key(_ name: String, in region: String?) -> String { Agency(name, city: region).key }

  /// Whether a name stands for many bodies: 各县市区政府, 有关部门, 相关企事业单位.
  public static func isGroup(_ name: String) -> Bool { Agency(name, city: nil).kind == .group }
}
