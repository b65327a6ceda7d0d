namespace CooPortal.Operations.Jobs;

/// <summary>Work that a change causes inside the portal. It may run more than once, so running twice must equal running once.</summary>
public interface IWorkJob
{
    /// <summary>Name stored in the work item.</summary>
    string Name { get; }

    WorkLane Lane => WorkLane.Steps;

    Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken);
}
