/// What common passwords are made of.
enum CommonWords {
  static let all = """
    password passwd passw0rd pass pwd secret welcome letmein login logon signin access enter open hello
    admin administrator root system sysadmin superuser super manager master user guest test testing demo default
    temp temporary change changeme newpass initial init start account office server database oracle mysql
    qwerty azerty abc abcd iloveyou love baby angel princess prince sunshine summer winter spring autumn flower
    monkey dragon tiger lion eagle falcon shadow killer hunter batman superman pokemon naruto starwars matrix
    football baseball basketball soccer hockey michael jordan jennifer jessica daniel thomas robert charlie george
    computer internet google apple samsung huawei xiaomi tencent baidu taobao alipay wechat weixin microsoft windows
    linux ubuntu china chinese beijing shanghai guangzhou shenzhen hubei wuhan zhongguo zhonghua nihao
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december happy lucky money freedom forever family friend trustno whatever nothing
    woaini woaiwojia aini iloveu loveyou baobao laopo laogong mima wodemima zhanghao denglu guanliyuan xitong
    zhengfu shizhengfu bangongshi fagaiwei jingxinju jxj fgw kjj czj swj zhengce mubiao tianbao celve
    liance lince liancesys policy target targets report reporting plan planning government
    5201314 1314520 520520 1314 520 521 888 666 168 518 8888 6666 1688 abc123 a123 aa123 q123 qwe123 asd123 zxc123
    wang zhang liu chen yang zhao huang zhou asdf zxcv qaz wsx edc qwe asd zxc
    密码 口令 管理员 账号 我爱你 中国 政府 办公室 用户 测试 系统 链策 登录 你好
    """
}
