namespace CooPortal.Domain.Certificates;

/// <summary>打印状态 (decisions.md 17): Printed from the moment an original may be on paper.</summary>
public enum PrintStatus
{
    Pending,
    Printed,
}
