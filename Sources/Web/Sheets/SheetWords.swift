import Ingest

/// What is said of any sheet that is filled in elsewhere and comes back.
enum SheetWords {
  static let files = "Excel、WPS、LibreOffice 的 .xlsx，或 .csv（UTF-8 或 GB18030）"
  static let noFile = "请选择要上传的文件"

  /// Why a file is not taken.
  static func unreadable(_ error: IngestError) -> String {
    switch error {
    case .unsupported(.compound): "这是旧版 .xls 或 .et 文件，请用 Excel 或 WPS 打开，另存为 .xlsx 再上传"
    case .unsupported(.spreadsheet): "这是二进制的 .xlsb 文件，请另存为 .xlsx 再上传"
    case .unsupported(.openDocument): "这是 .ods 文件，请另存为 .xlsx 再上传"
    case .unsupported: "这不是 .xlsx 或 .csv 文件，请用下载的表填写后上传"
    default: error.description
    }
  }

  static func oddity(_ oddity: SheetGrid.Oddity) -> String {
    switch oddity {
    case .error: "单元格里是公式错误，请改正公式或直接填写结果"
    case .formula: "单元格里的公式没有保存计算结果，请用 Excel 或 WPS 打开后保存一次，或直接填写结果"
    }
  }
}
