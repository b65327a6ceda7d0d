using CooPortal.Domain.Checks;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Data;

namespace CooPortal.Web.Infrastructure.Startup;

/// <summary>
/// <c>dotnet CooPortal.Web.dll administrator NAME [FULL NAME]</c>: makes a platform administrator, or gives one who lost password or phone a new
/// password and takes the second factor away, with the settings of the portal and without starting it. Ends with 0, or with 1 when a name is missing or cannot be used.
/// </summary>
public static class AdministratorCommand
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAsked(IReadOnlyList<string> args) => args is ["administrator", ..];

    /// <param name="args">The user name, the person's name where there is one, and settings as for the portal.</param>
    /// <param name="output">Takes the password.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var names = args.TakeWhile(argument => !argument.StartsWith('-')).ToList();
        if (names.Count is not (1 or 2))
        {
            await output.WriteLineAsync("用法：dotnet CooPortal.Web.dll administrator 用户名 [\"姓名\"]");
            return Refused;
        }

        await using var app = PortalHost.Build(args[names.Count..]);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        await DatabaseSchema.BringUpToDateAsync(scope.ServiceProvider.GetRequiredService<CooPortalDbContext>(), CancellationToken.None);
        try
        {
            var (user, password) = await scope.ServiceProvider.GetRequiredService<AppointPlatformAdministrator>()
                .ExecuteAsync(names[0], names.ElementAtOrDefault(1) ?? "", CancellationToken.None);
            await output.WriteLineAsync($"平台管理员 {user.UserName}，一次性密码 {password}，首次登录后须修改；登录时须重新设置动态验证码，原来的手机和恢复码已失效。");
            return Done;
        }
        catch (BrokenRulesException refused)
        {
            await output.WriteLineAsync(refused.Message);
            return Refused;
        }
    }
}
