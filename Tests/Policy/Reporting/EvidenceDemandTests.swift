import Foundation
import Testing

@testable import Policy

@Suite struct EvidenceDemandTests {
  static let demanding = [
    "各成员单位每季度末报送工作进展情况，并附佐证材料。", "建成3个示范园区，完成后须提交验收报告。", "新增高新技术企业20家，以认定证书为准",
    "培育绿色工厂10家（以省级批复为准）", "责任单位应于每月5日前上报落实情况及相关证明材料", "任务完成情况须提供现场照片", "项目竣工的，出具验收意见；",
    "相关佐证材料备查",
  ]

  @Test(arguments: demanding) func `a sentence that demands a file is found`(_ text: String) {
    #expect(EvidenceDemand.sentence(in: "前一句。\(text)") != nil)
  }

  static let others = [
    "企业申请奖励须提供证明材料", "取消各类证明材料，不再要求群众提交", "以市统计局数据为准", "办理时无需提供证明文件", "到2026年，专用汽车产量超25万辆",
    "以推进项目为依据，完善机制", "推行告知承诺制，减少证明材料提交", "强化支撑材料研发", "每季度报送工作进展情况", "建设检测报告互认平台",
  ]

  @Test(arguments: others) func `what is asked of others, no longer asked, or is no file, demands none`(_ text: String)
  {
    #expect(EvidenceDemand.sentence(in: text) == nil)
  }

  @Test func `what is said of all reports holds for the plan, what is said of one thing for that one`() {
    let plan = "一、目标\n建成3个园区，须提交验收报告。\n四、保障\n各单位每季度报送进展情况，附佐证材料。定期通报。"
    #expect(EvidenceDemand.general(in: plan) == "各单位每季度报送进展情况，附佐证材料")
    #expect(EvidenceDemand.general(in: "建成3个园区，须提交验收报告。每季度报送进展情况。") == nil)
  }

  @Test func `none of the texts that the product starts with demands a file of its reports`() throws {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
    #expect(files.count >= 5)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(
        EvidenceDemand.general(in: text) == nil && EvidenceDemand.sentence(in: text) == nil, "\(file.lastPathComponent)"
      )
    }
  }
}
