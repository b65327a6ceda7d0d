using CooPortal.Domain.Accounts;

namespace CooPortal.Domain.Lifecycle;

public static class Performers
{
    public static string TitleZh(this Performer performer) => performer switch
    {
        Performer.Enterprise => "企业",
        Performer.Customs => "海关",
        Performer.System => "系统",
        Performer.PrintAgent => "打印控件",
    };

    /// <summary>A role may act as this performer; customs, system and print agent act without a role.</summary>
    public static bool Admits(this Performer performer, UserRole? role) => performer == Performer.Enterprise
        ? role is UserRole.Administrator or UserRole.CardOperator or UserRole.CardlessOperator
        : role is null;
}
