using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue;

/// <summary>The fields of one section of a certificate type, each with what the type asks of it, in the order of the screen.</summary>
public sealed class FieldTable<TSection>
    where TSection : class
{
    private readonly IReadOnlyList<SectionField<TSection>> _all;
    private readonly Dictionary<string, FieldRequirement> _requirements;

    /// <summary>A table in which every field is optional.</summary>
    public FieldTable(IReadOnlyList<SectionField<TSection>> fields)
        : this(fields, fields.ToDictionary(field => field.Key, _ => FieldRequirement.Optional))
    {
    }

    private FieldTable(IReadOnlyList<SectionField<TSection>> all, Dictionary<string, FieldRequirement> requirements)
    {
        _all = all;
        _requirements = requirements;
    }

    /// <summary>The fields that the type has.</summary>
    public IEnumerable<SectionField<TSection>> Fields => _all.Where(Has);

    public IEnumerable<SectionField<TSection>> MandatoryFields => _all.Where(candidate => this[candidate] == FieldRequirement.Mandatory);

    /// <summary>Every field of the section, those that do not apply included: for tables over all types.</summary>
    public IReadOnlyList<SectionField<TSection>> All => _all;

    public FieldRequirement this[FieldDefinition field] => _requirements[field.Key];

    public bool Has(FieldDefinition field) => this[field] != FieldRequirement.NotApplicable;

    public FieldTable<TSection> Mandatory(params SectionField<TSection>[] fields) => With(FieldRequirement.Mandatory, fields);

    public FieldTable<TSection> Optional(params SectionField<TSection>[] fields) => With(FieldRequirement.Optional, fields);

    public FieldTable<TSection> NotApplicable(params SectionField<TSection>[] fields) => With(FieldRequirement.NotApplicable, fields);

    private FieldTable<TSection> With(FieldRequirement requirement, SectionField<TSection>[] fields)
    {
        var requirements = new Dictionary<string, FieldRequirement>(_requirements);
        foreach (var field in fields)
        {
            requirements[field.Key] = requirement;
        }
        return new FieldTable<TSection>(_all, requirements);
    }
}
