using CooPortal.PrintAgent;

try
{
    await AgentHost.Build(args).RunAsync();
    return 0;
}
catch (AgentCannotStartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
