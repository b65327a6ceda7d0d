using CooPortal.Web;
using CooPortal.Web.Infrastructure.Startup;

if (AuditCommand.IsAsked(args))
{
    return await AuditCommand.RunAsync(args[2..], Console.Out);
}

if (AdministratorCommand.IsAsked(args))
{
    return await AdministratorCommand.RunAsync(args[1..], Console.Out);
}

await PortalHost.Build(args).RunAsync();
return 0;
