using System.Collections;
using System.Reflection;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Xml;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Xml;

/// <summary>Fills every element of every kind with values that the interface allows, and expects them back.</summary>
public class RoundTripProperties
{
    private static readonly string[] Scraps =
        ["A", "z", "0", "9", " ", "&", "<", ">", "\"", "'", "]]>", "宁", "衫", "é", "\U0002CB4E", "🙂", "/N", "/", "=", ";", "[", "\t"];

    public static TheoryData<Type> Kinds => [.. MessageKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnyMessage_WrittenAndRead_IsTheSame(Type kind)
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var message = (CustomsMessage)Fill(kind, new Random(seed));

            var back = MessageXml.Read(MessageXml.Write(message));

            Flat(back).ShouldBe(Flat(message));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    private static object Fill(Type type, Random random)
    {
        var target = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ElementAttribute>() is { } element)
            {
                if (element.Presence == Presence.Required || random.Next(3) > 0)
                {
                    property.SetValue(target, Value(property.PropertyType, element, random));
                }
            }
            else if (property.GetCustomAttribute<GroupAttribute>() is { } group && (group.Presence == Presence.Required || random.Next(2) == 0))
            {
                property.SetValue(target, group.Item is null ? Fill(property.PropertyType, random) : Items(property.PropertyType, random));
            }
        }

        return target;
    }

    private static IList Items(Type listType, Random random)
    {
        var inner = listType.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(inner))!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            list.Add(Fill(inner, random));
        }

        return list;
    }

    private static object Value(Type type, ElementAttribute element, Random random)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target switch
        {
            _ when target == typeof(string) => Text(element, random),
            _ when target == typeof(int) => random.Next(0, (int)Math.Pow(10, Math.Min(element.Length, 9))),
            _ when target == typeof(decimal) => Math.Round((decimal)random.NextDouble() * (element.Length > 20 ? 1e18m : 1e3m), random.Next(0, 6)),
            _ when target == typeof(bool) => random.Next(2) == 0,
            _ when target == typeof(DateOnly) => new DateOnly(2000, 1, 1).AddDays(random.Next(20_000)),
            _ when target == typeof(DateTime) => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next()),
            _ when target.IsEnum => random.GetItems(Enum.GetValuesAsUnderlyingType(target).Cast<int>().ToArray(), 1)[0] is var code ? Enum.ToObject(target, code) : 0,
            _ => Bytes(random),
        };
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(ElementAttribute element, Random random)
    {
        var text = "x";
        for (var i = random.Next(0, 60); i > 0; i--)
        {
            var scrap = element.Lines && random.Next(8) == 0 ? "\n" : random.GetItems(Scraps, 1)[0];
            if ((text + scrap).EnumerateRunes().Sum(r => r.Value == '\n' ? 2 : 1) > element.Length)
            {
                break;
            }

            text += scrap;
        }

        return text;
    }

    private static List<string> Flat(object message)
    {
        var lines = new List<string>();
        Flatten(message, "", lines);
        return lines;
    }

    private static void Flatten(object? value, string path, List<string> lines)
    {
        switch (value)
        {
            case null or "":
                break;
            case byte[] bytes:
                lines.Add($"{path}={Convert.ToHexString(bytes)}");
                break;
            case IList list:
                for (var i = 0; i < list.Count; i++)
                {
                    Flatten(list[i], $"{path}[{i}]", lines);
                }

                break;
            case string or ValueType:
                lines.Add(FormattableString.Invariant($"{path}={value}"));
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(p => p.IsDefined(typeof(ElementAttribute)) || p.IsDefined(typeof(GroupAttribute))))
                {
                    Flatten(property.GetValue(value), $"{path}.{property.Name}", lines);
                }

                break;
        }
    }
}
