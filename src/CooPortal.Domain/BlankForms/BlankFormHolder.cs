namespace CooPortal.Domain.BlankForms;

/// <summary>领用单位: as what a company was given a form, and so for which certificates it may use it.</summary>
public enum BlankFormHolder
{
    /// <summary>出口商: certificates that the company files for itself.</summary>
    Exporter,

    /// <summary>代理企业: certificates that the company files for principals.</summary>
    Agent,
}
