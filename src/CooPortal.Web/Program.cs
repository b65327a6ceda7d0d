using CooPortal.Web;

await PortalHost.Build(args).RunAsync();
