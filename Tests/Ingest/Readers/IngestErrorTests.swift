import Testing

@testable import Ingest

@Suite("Sentences of refusals") struct IngestErrorTests {
  @Test(
    arguments: [
      (.empty, "文件是空的，请核对后重新选择"),
      (.encoding(offset: 11, line: 2), "第 2 行（第 12 字节）既不是 UTF-8 也不是 GB18030 编码，请用原编辑软件另存为 UTF-8 文本"),
      (.controlCharacter(code: 0, offset: 7, line: 2), "第 2 行（第 8 字节）有控制字符 U+0000，这不是文本文件，或传输中受损，请删去该字符或换用原件"),
      (.tooManyParts(5_000, limit: 4_096), "文件里有 5000 个部分，超过上限 4096 个，没有展开；正常公文不会这样，请核对文件来源"),
      (.tooLarge(bytes: 70 << 20, limit: 64 << 20), "文件大小 70 MB，超过上限 64 MB，请拆分，或删去图片后重试"),
      (.unpacksTooLarge(bytes: 3 << 29, limit: 1 << 30), "解压后至少 1.5 GB，超过上限 1 GB，没有展开；正常公文不会这样，请核对文件来源"),
      (.unsupported(.compound), "这是旧版 .doc、.wps、.xls 或 .et 文件，请用 Word 或 WPS 打开，另存为 .docx 再试"),
      (.unsupported(.zip), "这是压缩包，里面没有 Word 正文，请解压后选择其中的文件"),
      (.unsupported(.fixedLayout), "这是 OFD 版式文件，请用 OFD 阅读软件导出为 PDF 或文本再试"),
      (.damaged(.word, .cutShort), "Word 文档（docx）已损坏：文件不完整，多半是没有下载完，请重新下载"),
      (
        .damaged(.word, .entity(part: "word/document.xml", offset: 21)),
        "Word 文档（docx）已损坏：word/document.xml 第 22 字节处有文档类型或实体定义，为安全起见拒收，请核对文件来源"
      ),
      (.password(.pdf), "PDF设有密码，请去掉密码后另存再试"),
      (.noText(.pdf), "PDF里没有文字，只有图像（扫描件），请用文字识别（OCR）软件转成文字，或向发文单位索取电子稿"),
      (
        .programMissing(program: "pdftotext", package: "poppler-utils"),
        "读 PDF 需要程序 pdftotext，服务器上没有安装，请管理员安装软件包 poppler-utils，或把文件另存为 docx 或文本再试"
      ),
      (.programFailed(program: "pdftotext", seconds: 60), "pdftotext 在 60 秒内没有读完，请把文件另存为 docx 或文本再试"),
    ] as [(IngestError, String)])
  func `what happened, where, and what to do`(_ error: IngestError, _ sentence: String) {
    #expect(error.description == sentence)
    #expect(error.sentence(file: "计划.docx") == "《计划.docx》读不了：\(sentence)。")
  }
}
