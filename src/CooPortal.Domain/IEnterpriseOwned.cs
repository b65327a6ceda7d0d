namespace CooPortal.Domain;

/// <summary>A record that belongs to one enterprise and is invisible to every other.</summary>
public interface IEnterpriseOwned
{
    Guid EnterpriseId { get; }
}
