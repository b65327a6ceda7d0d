using CooPortal.PrintAgent;

await AgentHost.Build(args).RunAsync();
