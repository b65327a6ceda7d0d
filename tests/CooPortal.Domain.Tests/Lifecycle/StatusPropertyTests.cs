using System.Reflection;
using System.Runtime.CompilerServices;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Printing;
using CooPortal.Domain.Supplements;
using CooPortal.Domain.Verification;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Lifecycle;

public sealed class StatusPropertyTests
{
    private static readonly Type[] States =
        [typeof(CertificateStatus), typeof(LayoutStatus), typeof(PrintStatus), typeof(CustomsArchiveStatus), typeof(PrintJobState), typeof(SyncStatus), typeof(PreReviewState), typeof(VerificationState), typeof(SupplementState), typeof(BlankFormState)];

    [Fact]
    public void NoStatus_CanBeSetFromOutsideItsRecord()
    {
        var settable = typeof(CertificateLifecycle).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => States.Contains(property.PropertyType) && property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        settable.ShouldBeEmpty("a status moves by its lifecycle table only (decisions.md 3)");
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
