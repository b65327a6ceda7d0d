namespace CooPortal.DevHost;

/// <summary>What a newcomer types to look around.</summary>
internal static class DemoAccounts
{
    public static string Text(DevHostOptions options) => $"""

        Demo accounts (password {Password} for all; card password {DemoCards.Password})
          宁波甬纺纺织有限公司 (self-filing)   yongfang     administrator
                                              yongfang.op  operator
                                              法人卡 陈志远, 操作员卡 李晓燕
          宁波通达报关代理有限公司 (agent)     tongda       administrator; 法人卡 周明达
          慈溪新光电器有限公司 (principal)     xinguang     administrator
          platform                            platform     platform administrator
          customs officer at {options.CustomsOrigin}: officer / {DemoSettings.OfficerPassword}
        Printed pages of the folder printer: {options.Printer ?? Path.Combine(options.Data, "printed")}

        """;

    private const string Password = "Coo-demo-2026";
}
