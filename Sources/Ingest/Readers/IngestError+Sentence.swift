extension IngestError: CustomStringConvertible {
  /// What happened and what to do about it, without the file's name.
  public var description: String {
    switch self {
    case .empty: "文件是空的，请核对后重新选择"
    case .encoding(let offset, let line):
      "第 \(line) 行（第 \(offset + 1) 字节）既不是 UTF-8 也不是 GB18030 编码，请用原编辑软件另存为 UTF-8 文本"
    case .controlCharacter(let code, let offset, let line):
      "第 \(line) 行（第 \(offset + 1) 字节）有控制字符 \(Self.hex(code))，这不是文本文件，或传输中受损，请删去该字符或换用原件"
    case .tooLarge(let bytes, let limit):
      "文件大小 \(Self.size(bytes))，超过上限 \(Self.size(limit))，请拆分，或删去图片后重试"
    case .unpacksTooLarge(let bytes, let limit):
      "解压后至少 \(Self.size(bytes))，超过上限 \(Self.size(limit))，没有展开；正常公文不会这样，请核对文件来源"
    case .tooManyParts(let count, let limit): "文件里有 \(count) 个部分，超过上限 \(limit) 个，没有展开；正常公文不会这样，请核对文件来源"
    case .noPlan: "通篇没有读到目标、举措或奖补，这不像一份规划：找过带数字和时限的目标、“（责任单位：…）”一类的括注和任务表、给予奖补的条款；请核对后重新选择，确是规划的可以选择仍要读入（命令行 --anyway）"
    case .unsupported(let format): format.sentence
    case .damaged(let format, let damage): "\(format.name)已损坏：\(damage.sentence(program: format.program))"
    case .password(let format): "\(format.name)设有密码，请去掉密码后另存再试"
    case .noText(let format): "\(format.name)里没有文字，只有图像（扫描件），请用文字识别（OCR）软件转成文字，或向发文单位索取电子稿"
    case .programMissing(let program, let package):
      "读 PDF 需要程序 \(program)，服务器上没有安装，请管理员安装软件包 \(package)，或把文件另存为 docx 或文本再试"
    case .programFailed(let program, let seconds?): "\(program) 在 \(seconds) 秒内没有读完，请把文件另存为 docx 或文本再试"
    case .programFailed(let program, nil): "\(program) 没有读成，请把文件另存为 docx 或文本再试"
    }
  }

  /// The whole sentence for people: file, place, what to do.
  public func sentence(file: String) -> String { "《\(file)》读不了：\(description)。" }

  private static func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// 1,536 bytes are 1.5 KB; whole numbers lose the point.
  private static func size(_ bytes: Int) -> String {
    var tenths = bytes * 10
    for unit in ["字节", "KB", "MB", "GB"] {
      if tenths < 10240 || unit == "GB" {
        let fraction = unit == "字节" || tenths % 10 == 0 ? "" : ".\(tenths % 10)"
        return "\(tenths / 10)\(fraction) \(unit)"
      }
      tenths /= 1024
    }
    return "\(bytes)"
  }
}

extension SourceFormat {
  /// What such a file is saved anew with.
  fileprivate var program: String { self == .spreadsheet ? "Excel 或 WPS" : "Word 或 WPS" }
}

extension FileDamage {
  func sentence(program: String) -> String {
    switch self {
    case .cutShort: "文件不完整，多半是没有下载完，请重新下载"
    case .directory: "压缩目录前后矛盾，请用 \(program) 打开后另存"
    case .missingPart(let part): "缺少 \(part)，请用 \(program) 打开后另存"
    case .unpacking(let part): "\(part) 解压出错，请重新下载，或用 \(program) 打开后另存"
    case .packingMethod(let part, let method): "\(part) 用了不支持的压缩方法（\(method)），请用 \(program) 打开后另存"
    case .xml(let part, let offset): "\(part) 第 \(offset + 1) 字节处 XML 有误，请用 \(program) 打开后另存"
    case .entity(let part, let offset): "\(part) 第 \(offset + 1) 字节处有文档类型或实体定义，为安全起见拒收，请核对文件来源"
    case .tooDeep(let part, let limit): "\(part) 的层次超过 \(limit) 层，请用 \(program) 打开后另存"
    case .unreadable: "无法解析，请重新下载，或用原软件另存"
    }
  }
}

extension UnreadableFormat {
  var sentence: String {
    switch self {
    case .compound: "这是旧版 .doc、.wps、.xls 或 .et 文件，请用 Word 或 WPS 打开，另存为 .docx 再试"
    case .richText: "这是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx 再试"
    case .spreadsheet: "这是二进制的 Excel 表格（xlsb），请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 再试"
    case .slides: "这是演示文稿（pptx），不是政策文件，请把正文另存为 .docx 或文本再试"
    case .fixedLayout: "这是 OFD 版式文件，请用 OFD 阅读软件导出为 PDF 或文本再试"
    case .openDocument: "这是 OpenDocument 文件，请用原软件另存为 .docx 再试"
    case .zip: "这是压缩包，里面没有 Word 正文，请解压后选择其中的文件"
    case .picture(let name): "这是 \(name) 图像，没有文字，请用文字识别（OCR）软件转成文字再试"
    }
  }
}
