namespace CooPortal.Operations.Checking;

public static class PaperStandingNames
{
    public static string TitleZh(this PaperStanding standing) => standing switch
    {
        PaperStanding.Valid => "有效",
        PaperStanding.Expired => "已过有效期",
        PaperStanding.Amended => "已更改",
        PaperStanding.Reissued => "已重发",
        PaperStanding.Cancelled => "已注销",
        PaperStanding.Differs => "与门户记录不一致，请向签证海关核实",
    };
}
