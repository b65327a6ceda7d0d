using CooPortal.Domain.Accounts;

namespace CooPortal.Web.Infrastructure.Accounts;

/// <summary>Roles and ways of signing in, as the screens call them.</summary>
public static class AccountWords
{
    public static string Of(UserRole role) => role switch
    {
        UserRole.Administrator => "管理员",
        UserRole.CardOperator => "有卡操作员",
        UserRole.CardlessOperator => "无卡操作员",
        UserRole.PlatformAdministrator => "平台管理员",
    };

    public static string Of(SessionMethod method) => method switch
    {
        SessionMethod.Password => "用户名密码登录",
        SessionMethod.OperatorCard => "操作员卡登录",
        SessionMethod.LegalPersonCard => "法人卡登录",
    };
}
