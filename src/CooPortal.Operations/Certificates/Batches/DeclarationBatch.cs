using CooPortal.Domain;
using CooPortal.Domain.Accounts;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>批量申报 (manual chapter 5): certificates that one user declares together; a job declares them one by one and keeps each result.</summary>
public sealed class DeclarationBatch : IEnterpriseOwned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    /// <summary>As whom the job declares.</summary>
    public UserRole? Role { get; init; }

    public SessionMethod? Method { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? FinishedAt { get; set; }

    public List<DeclarationBatchItem> Items { get; init; } = [];

    /// <summary>The user who declares.</summary>
    public Actor ToActor() => new() { UserId = CreatedByUserId, Name = CreatedByName, EnterpriseId = EnterpriseId, Role = Role, Method = Method };
}
