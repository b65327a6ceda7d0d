using System.Text.RegularExpressions;

namespace CooPortal.Operations.Accounts;

/// <summary>What a login name must be.</summary>
public static partial class UserNameRules
{
    /// <summary>Follows the name of the field.</summary>
    public const string Demand = "须以字母开头，4 至 30 位，可用字母、数字、下划线、点和短横线";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]{3,29}$")]
    public static partial Regex Shape();
}
