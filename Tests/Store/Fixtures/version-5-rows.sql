-- Rows of a database of version 5: what the program of that version wrote of two plans, reports and decisions.
INSERT INTO account ("id", "name", "role", "agency_id", "password_hash", "password_salt", "scrypt_n", "scrypt_r", "scrypt_p", "is_disabled", "failures", "locked_until", "created_at", "last_sign_in") VALUES
  (1, 'admin', 'admin', NULL, X'D8EFE7C6997D11B18A014A5E8EB123EF1D45DB060809E1E4DDDDF31B4345013D', X'DF944B83D7E60233AA9BFBDD1EC3499E', 32768, 8, 1, 0, 0, NULL, 1795244400, 1795244400),
  (2, 'jingxin', 'agency', 1, X'8BE6D72D15F9DC7416A422F9F6E4045A5F08C6EBCBB7DA48FA8BE6CE3A8FDDCD', X'3821FED58E9CC9DE454417AEC7C3ABDA', 32768, 8, 1, 0, 1, NULL, 1795244400, NULL),
  (3, 'fagai', 'agency', 3, X'097F7D3B75507C8DC151BCB31529261417F95F47CBE4B4763EE9D1758D78AED7', X'93E6FA2DFE0A74494F42CF6A632878E0', 32768, 8, 1, 0, 0, NULL, 1795244400, NULL),
  (4, 'guest', 'viewer', NULL, X'93CBC26481CA07359977225EF1F3F9AF0C2B873BC1BF3A3D0103236186AAFE64', X'4E598821B8DFCAC72B8D55C1D49AB068', 32768, 8, 1, 0, 0, NULL, 1795244400, NULL);

INSERT INTO agency ("id", "city_id", "name", "is_group", "merged_into") VALUES
  (1, 1, '市经信局', 0, NULL),
  (2, 1, '市招商局', 0, 1),
  (3, 1, '市发改委', 0, NULL),
  (4, 1, '市财政局', 0, NULL),
  (5, 1, '市汽车产业协会', 0, NULL),
  (6, 1, '市汽车行业协会', 0, NULL);

INSERT INTO agency_alias ("city_id", "name", "agency_id") VALUES
  (1, '市招商局', 1),
  (1, '市经信局', 1),
  (1, '市发改委', 3),
  (1, '市财政局', 4),
  (1, '市汽车产业协会', 5),
  (1, '市汽车行业协会', 6);

INSERT INTO agency_apart ("one_id", "other_id") VALUES
  (5, 6);

INSERT INTO agency_merge ("id", "city_id", "from_id", "into_id", "names", "accounts", "owned", "reason", "by", "at", "undone_at") VALUES
  (1, 1, 2, 1, '["市招商局"]', '[]', '[]', '机构改革', '命令行', 1795244400, 1795244400),
  (2, 1, 2, 1, '["市招商局"]', '[]', '[]', '机构改革', '命令行', 1795244400, NULL);

INSERT INTO api_token ("id", "account_id", "token_sha256", "label", "created_at", "expires_at", "last_used", "revoked_at") VALUES
  (1, 2, X'8CD47FB707825D601E8E739BE3741B7666015CBBD3E241B56B348FE12E18F96A', '业务系统', 1795244400, 1797836400, NULL, NULL);

INSERT INTO audit ("id", "at", "account_id", "by", "address", "action", "subject", "subject_id", "old", "new", "reason", "sum") VALUES
  (1, 1795244400, NULL, '命令行', NULL, 'document.added', 'document', 1, NULL, '{"file":"plan.txt","title":"专用汽车产业高质量发展实施方案"}', NULL, '802e06c1c732c464b55d1c63109c7a9c3943aabaccc0e440e4b6e76dc6ac2024'),
  (2, 1795244400, NULL, '命令行', NULL, 'user.added', 'user', 1, NULL, '{"name":"admin","role":"admin"}', NULL, 'e0a483f6ad10f33aeb54167d30d263c53d463344c5e772231e10747fc6524a4a'),
  (3, 1795244400, NULL, '命令行', NULL, 'user.added', 'user', 2, NULL, '{"agency":"1","name":"jingxin","role":"agency"}', NULL, 'fefdba1b058d54cfbb6d0f38cd91f1c866dd97eaa64d04281b10b39fcac35585'),
  (4, 1795244400, NULL, '命令行', NULL, 'user.added', 'user', 3, NULL, '{"agency":"3","name":"fagai","role":"agency"}', NULL, 'be5e016b6b9a16efcd0f1f2f6e34667e7bbd450e24f15dfed6dcbfdb4999d45d'),
  (5, 1795244400, 2, 'jingxin', NULL, 'report.submitted', 'report', 1, NULL, '{"narrative":"上一季度","period":"2026Q3","state":"submitted","target":"1","value":"18","version":"1"}', NULL, '5856fd5eef43356561c39897fe87b36be11e5db7f7948d3843ea866e86c85760'),
  (6, 1795244400, 2, 'jingxin', NULL, 'report.submitted', 'report', 2, NULL, '{"period":"2026Q3","state":"submitted","target":"2","value":"12","version":"1"}', NULL, 'e13aba5316bf7fd0feb009c6e9cbf536a2cb183ad101787ceeae180be755a269'),
  (7, 1795244400, 2, 'jingxin', NULL, 'report.submitted', 'report', 3, NULL, '{"narrative":"推进中","period":"2026Q4","state":"submitted","target":"1","value":"22","version":"1"}', NULL, '5e6a71f3b8c6eb7600d030f4a6982da8d2ec898df221667aaa9b17777f2b3044'),
  (8, 1795244400, 2, 'jingxin', NULL, 'report.submitted', 'report', 4, NULL, '{"period":"2026Q4","state":"submitted","target":"3","value":"150","version":"1"}', NULL, 'caff69e1b1bb0b68e9bf71f339eaf13e76b76ff490889535131675f0b6361880'),
  (9, 1795244400, 1, 'admin', NULL, 'report.approved', 'report', 3, '{"narrative":"推进中","state":"submitted","value":"22","version":"1"}', '{"narrative":"推进中","period":"2026Q4","state":"approved","target":"1","value":"22","version":"2"}', NULL, '54fabcab49f666ad18922fda8b47e5a380e10dab859d3c14426a5f39f98ad1c9'),
  (10, 1795244400, 1, 'admin', NULL, 'report.returned', 'report', 4, '{"state":"submitted","value":"150","version":"1"}', '{"period":"2026Q4","state":"returned","target":"3","value":"150","version":"2"}', '请补充依据', '14c80dc967842dc3de1352bccd52e55da688c408161ec05ac5b8f0c6ee35b39b'),
  (11, 1795244400, 3, 'fagai', NULL, 'report.submitted', 'report', 6, NULL, '{"narrative":"有进展","period":"2026Q4","stage":"underway","state":"submitted","target":"4","version":"1"}', NULL, 'c9662e9b726e1852b558a1b72e9f23f86dc4ba3c904ac5ee07be593d6dc1d92f'),
  (12, 1795244400, 2, 'jingxin', NULL, 'report.submitted', 'report', 7, NULL, '{"period":"2026Q3","state":"submitted","target":"3","value":"140","version":"1"}', NULL, 'c9987845c23c50ae234717d1e69d9c5e24a44965378c38bfebe49d2bf04ad59e'),
  (13, 1795244400, NULL, '命令行', NULL, 'target.corrected', 'target', 2, '{"indicator":"新能源汽车渗透率","value":"20"}', '{"indicator":"新能源车渗透率","value":"21"}', '口径更正', '7c0dbf66d07a7123f90b1e25728b194563490ca78482ba691698a4afc3afdd05'),
  (14, 1795244400, 1, 'admin', NULL, 'target.owner', 'target', 3, '{"owner":"市经信局"}', '{"owner":"市财政局"}', '分工调整', '116a1ddb290f22b552d99479ce545e8b6297e7447d990623065376d60bcb40cc'),
  (15, 1795244400, NULL, '命令行', NULL, 'document.added', 'document', 2, NULL, '{"file":"plan.txt","title":"随州市汽车产业链方案"}', NULL, 'edd248bd652bf03f41b70af982a7434158f6f0a022d26af8ac7358fa0f026c72'),
  (16, 1795244400, 1, 'admin', NULL, 'finding.confirmed', 'finding', 1, '{"state":"open"}', '{"state":"confirmed"}', '已电话核实', 'b885ee800f0b675afebdfadb24962e6fdf3028f238746ae7a83dce657d3af8e1'),
  (17, 1795330800, NULL, '命令行', NULL, 'document.newVersion', 'document', 2, NULL, '{"file":"plan.txt","title":"随州市汽车产业链方案"}', NULL, '5fd3e34c173d5dd601a4b9cfbb70c43bb7070c1b256edf8019bd5a0e5f43052d'),
  (18, 1795244400, NULL, '命令行', NULL, 'document.added', 'document', 3, NULL, '{"file":"plan.txt","title":"又一个方案（征求意见稿）"}', NULL, '602e14d9ad99e26f70caa4638ece3c17ebdd82565ba82e9712fc3bc801449dda'),
  (19, 1795244400, 1, 'admin', NULL, 'candidate.decided', 'candidate', 23, '{"decision":"open"}', '{"decision":"accepted","indicator":"全市改装汽车产量"}', NULL, '59c0c50df83b6e6c55a4274f29a989070377ed98b808fd6438d0253e8daf3fcb'),
  (20, 1795244400, 1, 'admin', NULL, 'candidate.decided', 'candidate', 25, '{"decision":"open"}', '{"decision":"rejected"}', NULL, 'a879aa55f7fcab69ff12950a63261d71af83d70e9e965b94a47dc5a96f537385'),
  (21, 1795244400, NULL, '命令行', NULL, 'candidate.added', 'candidate', 28, NULL, '{"quote":"培育龙头企业8家"}', NULL, '3c0e032cd073a54d2e27be847f8c6ba411ace18663081a2112e89ea7c9d842db'),
  (22, 1795244400, NULL, '命令行', NULL, 'document.added', 'document', 4, NULL, '{"file":"plan.txt","title":"传错的方案"}', NULL, '91b7d9459c0149bd6c323210f22bad287da6d5adb465eede9686eb7fbabab5e3'),
  (23, 1795244400, NULL, '命令行', NULL, 'document.discarded', 'document', 4, NULL, '{"title":"传错的方案","version":"1"}', '传错了文件', 'f3c0af0c3b83426de1fda1962a1afe7db13a1d0477a1c51908d1e594ce65f099'),
  (24, 1795244400, NULL, '命令行', NULL, 'agency.merged', 'agency', 2, '{"name":"市招商局"}', '{"into":"1","name":"市经信局"}', '机构改革', '5ba4fa636ec3a33e20d94e4bdcb83ab21e21b37e5a1591972eaa0975ff030232'),
  (25, 1795244400, NULL, '命令行', NULL, 'agency.split', 'agency', 2, '{"into":"1","name":"市经信局"}', '{"name":"市招商局"}', '误并', '0f740e66f89d76893a97deadb36b4de8e6a4f1b84349c01e6db5bc322bea5ff5'),
  (26, 1795244400, NULL, '命令行', NULL, 'agency.merged', 'agency', 2, '{"name":"市招商局"}', '{"into":"1","name":"市经信局"}', '机构改革', '4c544fe2ebe5e32fe46a6e38b8f140964b6a67b28e90abffd526b77e68295678'),
  (27, 1795244400, NULL, '命令行', NULL, 'agency.apart', 'agency', 5, NULL, '{"name":"市汽车产业协会","other":"市汽车行业协会"}', '两家', '42a547160ce94c52108db553f8b5df37bc7995254f793a6e0bb5f0f97472c70b'),
  (28, 1795244400, NULL, '命令行', NULL, 'target.joined', 'target', 1, '{}', '{"same":"目标5"}', '同一口径', '15055adf55556ef0522074f414422b70bcb86e836eff82c23deca30b3c353d0c'),
  (29, 1795244400, NULL, '命令行', NULL, 'target.joined', 'target', 5, '{}', '{"same":"目标1"}', '同一口径', '6007e7271a6b5ed68498d823322037b990c0c604afbda9f16c6cbee6cb59f0fb'),
  (30, 1795244400, NULL, '命令行', NULL, 'target.withdrawn', 'target', 7, '{}', '{"withdrawn":"并入他项"}', '并入他项', '844c226f3e70c05dea5e6a2de0614dba37436f3c4f0b24bf540d3e9d08772010'),
  (31, 1795244400, NULL, '命令行', NULL, 'user.added', 'user', 4, NULL, '{"name":"guest","role":"viewer"}', NULL, '66aacdb1f8de72b6e77f7e2c52f57f31605ad66b48ee09eb774e7747541b16fc'),
  (32, 1795244400, NULL, '命令行', NULL, 'token.added', 'token', 1, NULL, '{"account":"jingxin","days":"30","label":"业务系统"}', NULL, '7a4a4ff55374dadeadbd004c041b4bcc180e3ad65203201e33681a775d7fb820'),
  (33, 1795244400, 1, 'admin', '127.0.0.1', 'session.started', 'user', 1, NULL, NULL, NULL, '42ae55dd45384567c0923646ad3d6d50ce9ce57d5f2a8c8a033f7f58175bb194'),
  (34, 1795244400, 2, 'jingxin', '127.0.0.1', 'session.refused', 'user', 2, NULL, NULL, NULL, '16524998d693fbd2b8ecb616a2d6d70ea74bb7b41d441334d0e4620636fd2421');

INSERT INTO candidate ("id", "version_id", "subject", "position", "item_id", "fields", "edited", "decision", "is_added") VALUES
  (1, 1, 'section', 0, 1, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '{}', 'open', 0),
  (2, 1, 'section', 1, 2, '{"level":"1","number":"二、","path":"二、","span":"41-47","title":"重点任务"}', '{}', 'open', 0),
  (3, 1, 'section', 2, 3, '{"level":"2","number":"（一）","path":"二、/（一）","span":"48-55","title":"培育企业"}', '{}', 'open', 0),
  (4, 1, 'target', 0, 1, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-40","span":"14-25","unit":"万辆","value":"25"}', '{}', 'open', 0),
  (5, 1, 'target', 1, 2, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"新能源汽车渗透率","quote":"新能源汽车渗透率达到20%","rule":"test","section":"一、","sentence":"7-40","span":"26-39","unit":"%","value":"20"}', '{}', 'open', 0),
  (6, 1, 'target', 2, 3, '{"agencies":"市经信局\n市招商局","cadence":"by_deadline","comparison":"=","confidence":"0.9","deadline":"2026","indicator":"新增规上工业企业数","quote":"新增规上工业企业300家","rule":"test","section":"二、/（一）","sentence":"56-100","span":"61-73","unit":"家","value":"300"}', '{}', 'open', 0),
  (7, 1, 'goal', 0, 4, '{"indicator":"市场占有率","quote":"市场占有率稳居全国第一","section":"二、/（一）","span":"106-117"}', '{}', 'open', 0),
  (8, 1, 'measure', 0, 1, '{"quote":"招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）","responsible":"市经信局\n市招商局","section":"二、/（一）","span":"56-100","text_start":"招大引强"}', '{}', 'open', 0),
  (9, 1, 'measure', 1, 2, '{"lead":"市发改委","quote":"择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）","responsible":"市财政局","section":"二、/（一）","span":"101-139","text_start":"择优扶强"}', '{}', 'open', 0),
  (10, 2, 'section', 0, 4, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '{}', 'open', 0),
  (11, 2, 'target', 0, 5, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"改装汽车产量","quote":"改装汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-49","span":"14-25","unit":"万辆","value":"25"}', '{}', 'open', 0),
  (12, 2, 'target', 1, 6, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超30万辆","rule":"test","section":"一、","sentence":"7-49","span":"26-37","unit":"万辆","value":"30"}', '{}', 'open', 0),
  (13, 2, 'target', 2, 7, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"本地配套率","quote":"本地配套率达到20%","rule":"test","section":"一、","sentence":"50-90","span":"57-67","unit":"%","value":"20"}', '{}', 'open', 0),
  (14, 2, 'measure', 0, 3, '{"lead":"市经信局","quote":"到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）","responsible":"市汽车产业协会","section":"二、/（一）","span":"7-49","text_start":"到2026年，改装"}', '{}', 'open', 0),
  (15, 2, 'measure', 1, 4, '{"quote":"到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。","responsible":"市汽车行业协会","section":"二、/（一）","span":"50-90","text_start":"到2026年，本地"}', '{}', 'open', 0),
  (16, 3, 'section', 0, 4, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '{}', 'open', 0),
  (17, 3, 'target', 0, 5, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"改装汽车产量","quote":"改装汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-49","span":"14-25","unit":"万辆","value":"25"}', '{}', 'open', 0),
  (18, 3, 'target', 1, 6, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超30万辆","rule":"test","section":"一、","sentence":"7-49","span":"26-37","unit":"万辆","value":"30"}', '{}', 'open', 0),
  (19, 3, 'target', 2, 7, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"本地配套率","quote":"本地配套率达到20%","rule":"test","section":"一、","sentence":"50-90","span":"57-67","unit":"%","value":"20"}', '{}', 'open', 0),
  (20, 3, 'measure', 0, 3, '{"lead":"市经信局","quote":"到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）","responsible":"市汽车产业协会","section":"二、/（一）","span":"7-49","text_start":"到2026年，改装"}', '{}', 'open', 0),
  (21, 3, 'measure', 1, 4, '{"quote":"到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。","responsible":"市汽车行业协会","section":"二、/（一）","span":"50-90","text_start":"到2026年，本地"}', '{}', 'open', 0),
  (22, 4, 'section', 0, NULL, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '{}', 'open', 0),
  (23, 4, 'target', 0, NULL, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"改装汽车产量","quote":"改装汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-49","span":"14-25","unit":"万辆","value":"25"}', '{"indicator":"全市改装汽车产量"}', 'accepted', 0),
  (24, 4, 'target', 1, NULL, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超30万辆","rule":"test","section":"一、","sentence":"7-49","span":"26-37","unit":"万辆","value":"30"}', '{}', 'open', 0),
  (25, 4, 'target', 2, NULL, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"本地配套率","quote":"本地配套率达到20%","rule":"test","section":"一、","sentence":"50-90","span":"57-67","unit":"%","value":"20"}', '{}', 'rejected', 0),
  (26, 4, 'measure', 0, NULL, '{"lead":"市经信局","quote":"到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）","responsible":"市汽车产业协会","section":"二、/（一）","span":"7-49","text_start":"到2026年，改装"}', '{}', 'open', 0),
  (27, 4, 'measure', 1, NULL, '{"quote":"到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。","responsible":"市汽车行业协会","section":"二、/（一）","span":"50-90","text_start":"到2026年，本地"}', '{}', 'open', 0),
  (28, 4, 'target', 3, NULL, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"龙头企业数","quote":"培育龙头企业8家","rule":"test","section":"一、","sentence":"50-90","span":"68-76","unit":"家","value":"8"}', '{}', 'accepted', 1),
  (29, 5, 'section', 0, NULL, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '{}', 'open', 0),
  (30, 5, 'section', 1, NULL, '{"level":"1","number":"二、","path":"二、","span":"41-47","title":"重点任务"}', '{}', 'open', 0),
  (31, 5, 'section', 2, NULL, '{"level":"2","number":"（一）","path":"二、/（一）","span":"48-55","title":"培育企业"}', '{}', 'open', 0),
  (32, 5, 'target', 0, NULL, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-40","span":"14-25","unit":"万辆","value":"25"}', '{}', 'open', 0),
  (33, 5, 'target', 1, NULL, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"新能源汽车渗透率","quote":"新能源汽车渗透率达到20%","rule":"test","section":"一、","sentence":"7-40","span":"26-39","unit":"%","value":"20"}', '{}', 'open', 0),
  (34, 5, 'target', 2, NULL, '{"agencies":"市经信局\n市招商局","cadence":"by_deadline","comparison":"=","confidence":"0.9","deadline":"2026","indicator":"新增规上工业企业数","quote":"新增规上工业企业300家","rule":"test","section":"二、/（一）","sentence":"56-100","span":"61-73","unit":"家","value":"300"}', '{}', 'open', 0),
  (35, 5, 'goal', 0, NULL, '{"indicator":"市场占有率","quote":"市场占有率稳居全国第一","section":"二、/（一）","span":"106-117"}', '{}', 'open', 0),
  (36, 5, 'measure', 0, NULL, '{"quote":"招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）","responsible":"市经信局\n市招商局","section":"二、/（一）","span":"56-100","text_start":"招大引强"}', '{}', 'open', 0),
  (37, 5, 'measure', 1, NULL, '{"lead":"市发改委","quote":"择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）","responsible":"市财政局","section":"二、/（一）","span":"101-139","text_start":"择优扶强"}', '{}', 'open', 0);

INSERT INTO city ("id", "name") VALUES
  (1, '随州市');

INSERT INTO correction ("subject", "item_id", "field", "value", "was", "quote") VALUES
  ('target', 2, 'indicator', '新能源车渗透率', '新能源汽车渗透率', '新能源汽车渗透率达到20%'),
  ('target', 2, 'value', '21', '20', '新能源汽车渗透率达到20%'),
  ('target', 3, 'owner', '4', NULL, '新增规上工业企业300家'),
  ('target', 3, 'owner_note', '分工调整', NULL, '新增规上工业企业300家');

INSERT INTO document ("id", "city_id", "key") VALUES
  (1, 1, '专用汽车产业高质量发展实施方案'),
  (2, 1, '随州市汽车产业链方案'),
  (3, 1, '又一个方案'),
  (4, 1, '传错的方案');

INSERT INTO document_words ("rowid", "terms") VALUES
  (1, '专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市人 人民 民政 政府 府办 办公 公室 室 政办 办发 发 2024 12 号 随州 州市 市 一 总体 体思 思路 路 到 2026 年 专用 用汽 汽车 车产 产量 量超 超 25 万辆 辆 新能 能源 源汽 汽车 车渗 渗透 透率 率达 达到 到 20 二 重点 点任 任务 务 一 培育 育企 企业 业 招大 大引 引强 强 新增 增规 规上 上工 工业 业企 企业 业 300 家 建设 设专 专用 用底 底盘 盘生 生产 产线 线 责任 任单 单位 位 市经 经信 信局 局 市招 招商 商局 局 择优 优扶 扶强 强 市场 场占 占有 有率 率稳 稳居 居全 全国 国第 第一 一 牵头 头单 单位 位 市发 发改 改委 委 责任 任单 单位 位 市财 财政 政局 局'),
  (2, '随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市人 人民 民政 政府 府办 办公 公室 室 政办 办发 发 2024 12 号 随州 州市 市 一 总体 体思 思路 路 到 2026 年 改装 装汽 汽车 车产 产量 量超 超 25 万辆 辆 专用 用汽 汽车 车产 产量 量超 超 30 万辆 辆 责任 任单 单位 位 市经 经信 信局 局 到 2026 年 本地 地配 配套 套率 率达 达到 到 20 培育 育龙 龙头 头企 企业 业 8 家 其中 中随 随县 县 5 家 广水 水市 市 4 家 责任 任单 单位 位 市汽 汽车 车产 产业 业协 协会 会 市汽 汽车 车行 行业 业协 协会 会 附则 则');

INSERT INTO finding ("id", "city_id", "origin", "kind", "note", "holds", "state", "fingerprint") VALUES
  (1, 1, 'city', 'conflict', '“专用汽车产量”《专用汽车产业高质量发展实施方案》“一、”为≥25万辆，《随州市汽车产业链方案》“一、”为≥30万辆，数值不一致，请核实以哪个为准', NULL, 'confirmed', 'd1e1e590463f82446f28f8579106bfb418ce637e05c333990051c425e19907b6'),
  (2, 1, 'text', 'conflict', '两处不一致', NULL, 'open', 'c035ca1dd111addbfaf8a7d9afe91094838799d8151bc1e1a5f9a98cfcf9206b'),
  (3, 1, 'text', 'sum', '“龙头企业”各地合计5+4=9家，比总目标8家多1家', 0, 'open', '94badcd55b627be4affbc894d7ac8df006ec83b2fd0afaacd8a93b822986b947');

INSERT INTO finding_place ("finding_id", "text_id", "position", "quote", "span_start", "span_end", "document_id") VALUES
  (1, 1, 0, '专用汽车产量超25万辆', 14, 25, 1),
  (1, 3, 1, '专用汽车产量超30万辆', 26, 37, 2),
  (2, 2, 0, '改装汽车产量超25万辆', 14, 25, 3),
  (2, 2, 1, '专用汽车产量超30万辆', 26, 37, 3),
  (2, 3, 0, '改装汽车产量超25万辆', 14, 25, 2),
  (2, 3, 1, '专用汽车产量超30万辆', 26, 37, 2),
  (3, 2, 0, '培育龙头企业8家', 68, 76, 3),
  (3, 3, 0, '培育龙头企业8家', 68, 76, 2);

INSERT INTO measure ("id", "document_id", "city_id", "section_id", "standing", "position", "as_read", "text_start", "quote", "deadline", "deadline_day", "section_path", "span_start", "span_end", "confidence", "rule") VALUES
  (1, 1, 1, 3, 'current', 56, '{"quote":"招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）","responsible":"市经信局\n市招商局","section":"二、/（一）","span":"56-100","text_start":"招大引强"}', '招大引强', '招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）', NULL, NULL, '二、/（一）', 56, 100, 1.0, ''),
  (2, 1, 1, 3, 'current', 101, '{"lead":"市发改委","quote":"择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）","responsible":"市财政局","section":"二、/（一）","span":"101-139","text_start":"择优扶强"}', '择优扶强', '择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）', NULL, NULL, '二、/（一）', 101, 139, 1.0, ''),
  (3, 2, 1, 4, 'current', 7, '{"lead":"市经信局","quote":"到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）","responsible":"市汽车产业协会","section":"二、/（一）","span":"7-49","text_start":"到2026年，改装"}', '到2026年，改装', '到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）', NULL, NULL, '二、/（一）', 7, 49, 1.0, ''),
  (4, 2, 1, 4, 'current', 50, '{"quote":"到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。","responsible":"市汽车行业协会","section":"二、/（一）","span":"50-90","text_start":"到2026年，本地"}', '到2026年，本地', '到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。', NULL, NULL, '二、/（一）', 50, 90, 1.0, '');

INSERT INTO measure_agency ("measure_id", "role", "agency_id", "position", "verbatim") VALUES
  (1, 'responsible', 1, 0, '市经信局'),
  (2, 'lead', 3, 0, '市发改委'),
  (2, 'responsible', 4, 1, '市财政局'),
  (3, 'lead', 1, 0, '市经信局'),
  (3, 'responsible', 5, 1, '市汽车产业协会'),
  (4, 'responsible', 6, 0, '市汽车行业协会');

INSERT INTO measure_words ("rowid", "terms") VALUES
  (1, '招大 大引 引强 强 新增 增规 规上 上工 工业 业企 企业 业 300 家 建设 设专 专用 用底 底盘 盘生 生产 产线 线 责任 任单 单位 位 市经 经信 信局 局 市招 招商 商局 局 培育 育企 企业 业 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市经 经信 信局 局'),
  (2, '择优 优扶 扶强 强 市场 场占 占有 有率 率稳 稳居 居全 全国 国第 第一 一 牵头 头单 单位 位 市发 发改 改委 委 责任 任单 单位 位 市财 财政 政局 局 培育 育企 企业 业 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市发 发改 改委 委 市财 财政 政局 局'),
  (3, '到 2026 年 改装 装汽 汽车 车产 产量 量超 超 25 万辆 辆 专用 用汽 汽车 车产 产量 量超 超 30 万辆 辆 责任 任单 单位 位 市经 经信 信局 局 总体 体思 思路 路 随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市 市经 经信 信局 局 市汽 汽车 车产 产业 业协 协会 会'),
  (4, '到 2026 年 本地 地配 配套 套率 率达 达到 到 20 培育 育龙 龙头 头企 企业 业 8 家 其中 中随 随县 县 5 家 广水 水市 市 4 家 总体 体思 思路 路 随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市 市汽 汽车 车行 行业 业协 协会 会');

INSERT INTO report ("id", "target_id", "period", "state", "version", "counted") VALUES
  (1, 1, '2026Q3', 'submitted', 1, 1),
  (2, 2, '2026Q3', 'submitted', 1, 1),
  (3, 1, '2026Q4', 'approved', 2, 2),
  (4, 3, '2026Q4', 'returned', 2, NULL),
  (5, 2, '2026Q4', 'draft', 1, NULL),
  (6, 4, '2026Q4', 'submitted', 1, 1),
  (7, 3, '2026Q3', 'submitted', 1, 1);

INSERT INTO report_revision ("report_id", "number", "state", "agency_id", "value", "stage", "narrative", "explanation", "typed_value", "typed_stage", "remark", "account_id", "by", "at") VALUES
  (1, 1, 'submitted', 1, 18.0, NULL, '上一季度', '', '18', '', NULL, 2, 'jingxin', 1795244400),
  (2, 1, 'submitted', 1, 12.0, NULL, '', '', '12', '', NULL, 2, 'jingxin', 1795244400),
  (3, 1, 'submitted', 1, 22.0, NULL, '推进中', '', '22', '', NULL, 2, 'jingxin', 1795244400),
  (3, 2, 'approved', 1, 22.0, NULL, '推进中', '', '22', '', NULL, 1, 'admin', 1795244400),
  (4, 1, 'submitted', 1, 150.0, NULL, '', '', '150', '', NULL, 2, 'jingxin', 1795244400),
  (4, 2, 'returned', 1, 150.0, NULL, '', '', '150', '', '请补充依据', 1, 'admin', 1795244400),
  (5, 1, 'draft', 1, NULL, NULL, '草稿', '', '13', '', NULL, 2, 'jingxin', 1795244400),
  (6, 1, 'submitted', 3, NULL, 'underway', '有进展', '', '', 'underway', NULL, 3, 'fagai', 1795244400),
  (7, 1, 'submitted', 1, 140.0, NULL, '', '', '140', '', NULL, 2, 'jingxin', 1795244400);

INSERT INTO section ("id", "document_id", "standing", "position", "as_read", "number", "title", "level", "path", "span_start", "span_end") VALUES
  (1, 1, 'current', 0, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '一、', '总体思路', 1, '一、', 0, 6),
  (2, 1, 'current', 41, '{"level":"1","number":"二、","path":"二、","span":"41-47","title":"重点任务"}', '二、', '重点任务', 1, '二、', 41, 47),
  (3, 1, 'current', 48, '{"level":"2","number":"（一）","path":"二、/（一）","span":"48-55","title":"培育企业"}', '（一）', '培育企业', 2, '二、/（一）', 48, 55),
  (4, 2, 'current', 0, '{"level":"1","number":"一、","path":"一、","span":"0-6","title":"总体思路"}', '一、', '总体思路', 1, '一、', 0, 6);

INSERT INTO session ("token_sha256", "account_id", "csrf_token", "started_at", "seen_at") VALUES
  (X'6A782DB2484D299170F781B5CEFC696F286A561A82D2C3AD01CC996EBE6BE0E4', 1, '5DJXvvea55UJx5-Uh4dfw68fUiLzpimvSV4ysYQf39Y', 1795244400, 1795244400);

INSERT INTO source ("id", "name", "sha256", "bytes", "address", "read_on") VALUES
  (1, 'plan.txt', 'ee0ef854e7a1ca2d27bdb142fa7dd0ade026196a9c2e1b20dacaadb02c477913', X'E4B880E38081E680BBE4BD93E6809DE8B7AF0AE588B032303236E5B9B4EFBC8CE4B893E794A8E6B1BDE8BDA6E4BAA7E9878FE8B6853235E4B887E8BE86EFBC8CE696B0E883BDE6BA90E6B1BDE8BDA6E6B897E9808FE78E87E8BEBEE588B0323025E380820AE4BA8CE38081E9878DE782B9E4BBBBE58AA10AEFBC88E4B880EFBC89E59FB9E882B2E4BC81E4B89A0AE68B9BE5A4A7E5BC95E5BCBAE38082E696B0E5A29EE8A784E4B88AE5B7A5E4B89AE4BC81E4B89A333030E5AEB6EFBC8CE5BBBAE8AEBEE4B893E794A8E5BA95E79B98E7949FE4BAA7E7BABFE38082EFBC88E8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E7BB8FE4BFA1E5B180E38081E5B882E68B9BE59586E5B180EFBC890AE68BA9E4BC98E689B6E5BCBAE38082E5B882E59CBAE58DA0E69C89E78E87E7A8B3E5B185E585A8E59BBDE7ACACE4B880E38082EFBC88E789B5E5A4B4E58D95E4BD8DEFBC9AE5B882E58F91E694B9E5A794EFBC9BE8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E8B4A2E694BFE5B180EFBC89', 'https://www.example.gov.cn/1.html', '2026-11-21'),
  (2, 'plan.txt', 'b44f5bfded4ba13a5329ed156b04a0bb6104dd16d63a9360903d14b1e7d4bf04', X'E4B880E38081E680BBE4BD93E6809DE8B7AF0AE588B032303236E5B9B4EFBC8CE694B9E8A385E6B1BDE8BDA6E4BAA7E9878FE8B6853235E4B887E8BE86EFBC8CE4B893E794A8E6B1BDE8BDA6E4BAA7E9878FE8B6853330E4B887E8BE86E38082EFBC88E8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E7BB8FE4BFA1E5B180EFBC890AE588B032303236E5B9B4EFBC8CE69CACE59CB0E9858DE5A597E78E87E8BEBEE588B0323025EFBC8CE59FB9E882B2E9BE99E5A4B4E4BC81E4B89A38E5AEB6EFBC8CE585B6E4B8ADE99A8FE58EBF35E5AEB6E38081E5B9BFE6B0B4E5B88234E5AEB6E380820AEFBC88E8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E6B1BDE8BDA6E4BAA7E4B89AE58D8FE4BC9AE38081E5B882E6B1BDE8BDA6E8A18CE4B89AE58D8FE4BC9AEFBC89', 'https://www.example.gov.cn/1.html', '2026-11-21'),
  (3, 'plan.txt', '9f9d4314bf5f309718b43129f4cd45fc929121f208a45c9d350f2d3e0cf0ea54', X'E4B880E38081E680BBE4BD93E6809DE8B7AF0AE588B032303236E5B9B4EFBC8CE694B9E8A385E6B1BDE8BDA6E4BAA7E9878FE8B6853235E4B887E8BE86EFBC8CE4B893E794A8E6B1BDE8BDA6E4BAA7E9878FE8B6853330E4B887E8BE86E38082EFBC88E8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E7BB8FE4BFA1E5B180EFBC890AE588B032303236E5B9B4EFBC8CE69CACE59CB0E9858DE5A597E78E87E8BEBEE588B0323025EFBC8CE59FB9E882B2E9BE99E5A4B4E4BC81E4B89A38E5AEB6EFBC8CE585B6E4B8ADE99A8FE58EBF35E5AEB6E38081E5B9BFE6B0B4E5B88234E5AEB6E380820AEFBC88E8B4A3E4BBBBE58D95E4BD8DEFBC9AE5B882E6B1BDE8BDA6E4BAA7E4B89AE58D8FE4BC9AE38081E5B882E6B1BDE8BDA6E8A18CE4B89AE58D8FE4BC9AEFBC890AE99984E58899', 'https://www.example.gov.cn/1.html', '2026-11-21');

INSERT INTO source_text ("id", "source_id", "sha256", "text") VALUES
  (1, 1, 'ee0ef854e7a1ca2d27bdb142fa7dd0ade026196a9c2e1b20dacaadb02c477913', '一、总体思路
到2026年，专用汽车产量超25万辆，新能源汽车渗透率达到20%。
二、重点任务
（一）培育企业
招大引强。新增规上工业企业300家，建设专用底盘生产线。（责任单位：市经信局、市招商局）
择优扶强。市场占有率稳居全国第一。（牵头单位：市发改委；责任单位：市财政局）'),
  (2, 2, 'b44f5bfded4ba13a5329ed156b04a0bb6104dd16d63a9360903d14b1e7d4bf04', '一、总体思路
到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）
到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。
（责任单位：市汽车产业协会、市汽车行业协会）'),
  (3, 3, '9f9d4314bf5f309718b43129f4cd45fc929121f208a45c9d350f2d3e0cf0ea54', '一、总体思路
到2026年，改装汽车产量超25万辆，专用汽车产量超30万辆。（责任单位：市经信局）
到2026年，本地配套率达到20%，培育龙头企业8家，其中随县5家、广水市4家。
（责任单位：市汽车产业协会、市汽车行业协会）
附则');

INSERT INTO status_result ("target_id", "period", "state", "gap", "attained", "expected", "reason", "rule_version", "facts", "computed_at", "latest_period", "latest_value", "latest_stage", "latest_approved") VALUES
  (1, '2026Q4', 'behind', -12.0, 0.88, 1.0, '已完成路程88%，序时进度100%，差-12个百分点', 1, '{"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[{"period":"2026Q3","value":18},{"period":"2026Q4","value":22}],"firstReport":"2026Q3","planStart":"2024-01-01","value":25}', 1795244400, '2026Q4', 22.0, NULL, 1),
  (2, '2026Q3', 'far_behind', -34.463, 5.7142857142857139685e-01, 0.916058394160584, '已完成路程57.1%，序时进度91.6%，差-34.5个百分点', 1, '{"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[{"period":"2026Q3","value":12}],"firstReport":"2026Q3","planStart":"2024-01-01","value":21}', 1795244400, '2026Q3', 12.0, NULL, 0),
  (3, '2026Q3', 'far_behind', -44.939, 4.66666666666666674068e-01, 0.916058394160584, '已完成路程46.7%，序时进度91.6%，差-44.9个百分点', 1, '{"cadence":"by_deadline","comparison":"=","deadline":"2026","figures":[{"period":"2026Q3","value":140}],"firstReport":"2026Q3","planStart":"2024-01-01","value":300}', 1795244400, '2026Q3', 140.0, NULL, 0),
  (4, '2026Q4', 'on_track', 0.0, 0.0, 0.0, '阶段：推进中；序时进度0%', 1, '{"cadence":"by_deadline","comparison":"=","figures":[{"period":"2026Q4","stage":"underway"}],"firstReport":"2026Q4","planStart":"2024-01-01"}', 1795244400, '2026Q4', NULL, 'underway', 0),
  (5, '2026Q4', 'behind', -12.0, 0.88, 1.0, '已完成路程88%，序时进度100%，差-12个百分点', 1, '{"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[{"period":"2026Q3","value":18},{"period":"2026Q4","value":22}],"firstReport":"2026Q3","planStart":"2024-01-01","value":25}', 1795244400, '2026Q4', 22.0, NULL, 1),
  (6, '2026Q3', 'not_due', NULL, NULL, NULL, '自2026年第四季度起填报', 1, '{"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[],"firstReport":"2026Q4","planStart":"2024-01-01","value":30}', 1795244400, NULL, NULL, NULL, NULL),
  (7, '2026Q3', 'withdrawn', NULL, NULL, NULL, '已退出计划：并入他项', 1, '{"cadence":"by_deadline","comparison":">=","deadline":"2026","figures":[],"firstReport":"2026Q4","planStart":"2024-01-01","value":20,"withdrawnBecause":"并入他项"}', 1795244400, NULL, NULL, NULL, NULL);

INSERT INTO submission_key ("account_id", "key", "request_sha256", "reports", "at") VALUES
  (2, 'k-1', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', '[7]', 1795244400);

INSERT INTO target ("id", "document_id", "city_id", "section_id", "standing", "position", "as_read", "is_goal", "quote", "indicator", "comparison", "value", "value_max", "unit", "deadline", "deadline_day", "cadence", "area", "stretch", "section_path", "baseline", "baseline_year", "baseline_unit", "owner_id", "owner_reason", "owner_note", "span_start", "span_end", "sentence_start", "sentence_end", "confidence", "rule", "first_report", "withdrawn_because", "revision") VALUES
  (1, 1, 1, 1, 'current', 14, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-40","span":"14-25","unit":"万辆","value":"25"}', 0, '专用汽车产量超25万辆', '专用汽车产量', '>=', 25.0, NULL, '万辆', '2026', '2026-12-31', 'by_deadline', NULL, 0, '一、', NULL, NULL, NULL, 1, 'office', '原文未列责任单位；统筹协调：“办公室设在市经信局”', 14, 25, 7, 40, 0.9, 'test', '2026Q4', NULL, 1),
  (2, 1, 1, 1, 'current', 26, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"新能源汽车渗透率","quote":"新能源汽车渗透率达到20%","rule":"test","section":"一、","sentence":"7-40","span":"26-39","unit":"%","value":"20"}', 0, '新能源汽车渗透率达到20%', '新能源车渗透率', '>=', 21.0, NULL, '%', '2026', '2026-12-31', 'by_deadline', NULL, 0, '一、', NULL, NULL, NULL, 1, 'office', '原文未列责任单位；统筹协调：“办公室设在市经信局”', 26, 39, 7, 40, 0.9, 'test', '2026Q4', NULL, 2),
  (3, 1, 1, 3, 'current', 61, '{"agencies":"市经信局\n市招商局","cadence":"by_deadline","comparison":"=","confidence":"0.9","deadline":"2026","indicator":"新增规上工业企业数","quote":"新增规上工业企业300家","rule":"test","section":"二、/（一）","sentence":"56-100","span":"61-73","unit":"家","value":"300"}', 0, '新增规上工业企业300家', '新增规上工业企业数', '=', 300.0, NULL, '家', '2026', '2026-12-31', 'by_deadline', NULL, 0, '二、/（一）', NULL, NULL, NULL, 4, 'person', '分工调整', 61, 73, 56, 100, 0.9, 'test', '2026Q4', NULL, 2),
  (4, 1, 1, 3, 'current', 106, '{"indicator":"市场占有率","quote":"市场占有率稳居全国第一","section":"二、/（一）","span":"106-117"}', 1, '市场占有率稳居全国第一', '市场占有率', '=', NULL, NULL, NULL, NULL, NULL, 'by_deadline', NULL, 0, '二、/（一）', NULL, NULL, NULL, 3, 'clause', '所在举措：择优扶强…', 106, 117, 106, 117, 1.0, '', '2026Q4', NULL, 1),
  (5, 2, 1, 4, 'current', 14, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"改装汽车产量","quote":"改装汽车产量超25万辆","rule":"test","section":"一、","sentence":"7-49","span":"14-25","unit":"万辆","value":"25"}', 0, '改装汽车产量超25万辆', '改装汽车产量', '>=', 25.0, NULL, '万辆', '2026', '2026-12-31', 'by_deadline', NULL, 0, '一、', NULL, NULL, NULL, 1, 'bracket', '牵头单位：市经信局', 14, 25, 7, 49, 0.9, 'test', '2026Q4', NULL, 1),
  (6, 2, 1, 4, 'current', 26, '{"agencies":"市经信局","cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"专用汽车产量","quote":"专用汽车产量超30万辆","rule":"test","section":"一、","sentence":"7-49","span":"26-37","unit":"万辆","value":"30"}', 0, '专用汽车产量超30万辆', '专用汽车产量', '>=', 30.0, NULL, '万辆', '2026', '2026-12-31', 'by_deadline', NULL, 0, '一、', NULL, NULL, NULL, 1, 'bracket', '牵头单位：市经信局', 26, 37, 7, 49, 0.9, 'test', '2026Q4', NULL, 1),
  (7, 2, 1, 4, 'current', 57, '{"cadence":"by_deadline","comparison":">=","confidence":"0.9","deadline":"2026","indicator":"本地配套率","quote":"本地配套率达到20%","rule":"test","section":"一、","sentence":"50-90","span":"57-67","unit":"%","value":"20"}', 0, '本地配套率达到20%', '本地配套率', '>=', 20.0, NULL, '%', '2026', '2026-12-31', 'by_deadline', NULL, 0, '一、', NULL, NULL, NULL, 1, 'section', '原文未列责任单位，也未写明统筹协调单位；全文条目中出现最多（1次）', 57, 67, 50, 90, 0.9, 'test', '2026Q4', '并入他项', 2);

INSERT INTO target_agency ("target_id", "role", "agency_id", "position", "verbatim") VALUES
  (3, 'responsible', 1, 0, '市经信局'),
  (5, 'lead', 1, 0, '市经信局'),
  (6, 'lead', 1, 0, '市经信局');

INSERT INTO target_join ("target_id", "leader_id") VALUES
  (1, 1),
  (5, 1);

INSERT INTO target_pair ("one_id", "other_id", "is_same") VALUES
  (1, 5, 1);

INSERT INTO target_words ("rowid", "terms") VALUES
  (1, '专用 用汽 汽车 车产 产量 量 专用 用汽 汽车 车产 产量 量超 超 25 万辆 辆 总体 体思 思路 路 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市经 经信 信局 局'),
  (2, '新能 能源 源车 车渗 渗透 透率 率 新能 能源 源汽 汽车 车渗 渗透 透率 率达 达到 到 20 总体 体思 思路 路 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市经 经信 信局 局'),
  (3, '新增 增规 规上 上工 工业 业企 企业 业数 数 新增 增规 规上 上工 工业 业企 企业 业 300 家 培育 育企 企业 业 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市财 财政 政局 局 市经 经信 信局 局'),
  (4, '市场 场占 占有 有率 率 市场 场占 占有 有率 率稳 稳居 居全 全国 国第 第一 一 培育 育企 企业 业 专用 用汽 汽车 车产 产业 业高 高质 质量 量发 发展 展实 实施 施方 方案 案 随州 州市 市 市发 发改 改委 委'),
  (5, '改装 装汽 汽车 车产 产量 量 改装 装汽 汽车 车产 产量 量超 超 25 万辆 辆 总体 体思 思路 路 随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市 市经 经信 信局 局 市经 经信 信局 局'),
  (6, '专用 用汽 汽车 车产 产量 量 专用 用汽 汽车 车产 产量 量超 超 30 万辆 辆 总体 体思 思路 路 随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市 市经 经信 信局 局 市经 经信 信局 局'),
  (7, '本地 地配 配套 套率 率 本地 地配 配套 套率 率达 达到 到 20 总体 体思 思路 路 随州 州市 市汽 汽车 车产 产业 业链 链方 方案 案 随州 州市 市 市经 经信 信局 局');

INSERT INTO version ("id", "document_id", "number", "state", "text_id", "span_start", "span_end", "sha256", "reading_sha256", "title", "issuer", "doc_number", "issued_on", "status", "period_from", "period_to", "saved_at", "published_at") VALUES
  (1, 1, 1, 'published', 1, 0, 139, 'ee0ef854e7a1ca2d27bdb142fa7dd0ade026196a9c2e1b20dacaadb02c477913', '2399e08139a9de356c9d12a0c94d4c777afd2fecf323069a378ba6cd7dfea3a2', '专用汽车产业高质量发展实施方案', '随州市人民政府办公室', '政办发〔2024〕12号', '2024-06-11', 'issued', 2024, 2026, 1795244400, 1795244400),
  (2, 2, 1, 'superseded', 2, 0, 113, 'b44f5bfded4ba13a5329ed156b04a0bb6104dd16d63a9360903d14b1e7d4bf04', '1bd1819611cf0105490cb8d70df7f9945f28d7711cde694df94aa3ea10d10264', '随州市汽车产业链方案', '随州市人民政府办公室', '政办发〔2024〕12号', '2024-06-11', 'issued', 2024, 2026, 1795244400, 1795244400),
  (3, 2, 2, 'published', 3, 0, 116, '9f9d4314bf5f309718b43129f4cd45fc929121f208a45c9d350f2d3e0cf0ea54', '1bd1819611cf0105490cb8d70df7f9945f28d7711cde694df94aa3ea10d10264', '随州市汽车产业链方案', '随州市人民政府办公室', '政办发〔2024〕12号', '2024-06-11', 'issued', 2024, 2026, 1795330800, 1795330800),
  (4, 3, 1, 'review', 2, 0, 113, 'b44f5bfded4ba13a5329ed156b04a0bb6104dd16d63a9360903d14b1e7d4bf04', '68dc088ba43188a7f9fd9e73ad3d3f82c8112e736c99a8747cc747a0cd36e92f', '又一个方案（征求意见稿）', '随州市人民政府办公室', '政办发〔2024〕12号', '2024-06-11', 'draft', 2024, 2026, 1795244400, NULL),
  (5, 4, 1, 'discarded', 1, 0, 139, 'ee0ef854e7a1ca2d27bdb142fa7dd0ade026196a9c2e1b20dacaadb02c477913', 'bd6f54280f36447c729a12df671bb3b2875edad3257a4683d03178111d8d988c', '传错的方案', '随州市人民政府办公室', '政办发〔2024〕12号', '2024-06-11', 'issued', 2024, 2026, 1795244400, NULL);

INSERT INTO version_agency ("version_id", "position", "name") VALUES
  (1, 0, '市经信局'),
  (1, 1, '市招商局'),
  (1, 2, '市发改委'),
  (1, 3, '市财政局'),
  (2, 0, '市经信局'),
  (2, 1, '市汽车产业协会'),
  (2, 2, '市汽车行业协会'),
  (3, 0, '市经信局'),
  (3, 1, '市汽车产业协会'),
  (3, 2, '市汽车行业协会'),
  (4, 0, '市经信局'),
  (4, 1, '市汽车产业协会'),
  (4, 2, '市汽车行业协会'),
  (5, 0, '市经信局'),
  (5, 1, '市招商局'),
  (5, 2, '市发改委'),
  (5, 3, '市财政局');

INSERT INTO version_baseline ("version_id", "position", "quote", "indicator", "value", "unit", "year", "span_start", "span_end", "rule", "confidence") VALUES
  (2, 0, '改装汽车产量', '改装汽车产量', 20.0, '万辆', 2023, 14, 20, '', 1.0),
  (3, 0, '改装汽车产量', '改装汽车产量', 20.0, '万辆', 2023, 14, 20, '', 1.0),
  (4, 0, '改装汽车产量', '改装汽车产量', 20.0, '万辆', 2023, 14, 20, '', 1.0);

INSERT INTO version_enterprise ("version_id", "position", "name", "role", "section_path", "span_start", "span_end", "rule", "confidence") VALUES
  (2, 0, '龙头企业', '培育', '一、', 70, 74, 'test', 0.8),
  (3, 0, '龙头企业', '培育', '一、', 70, 74, 'test', 0.8),
  (4, 0, '龙头企业', '培育', '一、', 70, 74, 'test', 0.8);

INSERT INTO version_governance ("version_id", "position", "role", "holder", "quote", "span_start", "span_end", "rule", "confidence") VALUES
  (1, 0, '办公室', '市经信局', '办公室设在市经信局', 0, 2, '', 1.0),
  (5, 0, '办公室', '市经信局', '办公室设在市经信局', 0, 2, '', 1.0);

UPDATE sqlite_sequence SET seq = 4 WHERE name = 'account';
UPDATE sqlite_sequence SET seq = 6 WHERE name = 'agency';
UPDATE sqlite_sequence SET seq = 2 WHERE name = 'agency_merge';
UPDATE sqlite_sequence SET seq = 1 WHERE name = 'api_token';
UPDATE sqlite_sequence SET seq = 34 WHERE name = 'audit';
UPDATE sqlite_sequence SET seq = 37 WHERE name = 'candidate';
UPDATE sqlite_sequence SET seq = 1 WHERE name = 'city';
UPDATE sqlite_sequence SET seq = 4 WHERE name = 'document';
UPDATE sqlite_sequence SET seq = 3 WHERE name = 'finding';
UPDATE sqlite_sequence SET seq = 4 WHERE name = 'measure';
UPDATE sqlite_sequence SET seq = 7 WHERE name = 'report';
UPDATE sqlite_sequence SET seq = 4 WHERE name = 'section';
UPDATE sqlite_sequence SET seq = 3 WHERE name = 'source';
UPDATE sqlite_sequence SET seq = 3 WHERE name = 'source_text';
-- Two targets are gone; their numbers are never given again.
UPDATE sqlite_sequence SET seq = 9 WHERE name = 'target';
UPDATE sqlite_sequence SET seq = 5 WHERE name = 'version';
UPDATE generation SET value = 26;
