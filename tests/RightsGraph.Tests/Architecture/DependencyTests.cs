using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using RightsGraph.Api;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Pages;
using RightsGraph.Search;
using RightsGraph.Server.Importing;

namespace RightsGraph.Tests.Architecture;

/// <summary>Dependencies go one way, and each heavy library stays in its project.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Archive = typeof(Snapshot).Assembly;
    private static readonly Assembly Search = typeof(SearchIndex).Assembly;
    private static readonly Assembly Api = typeof(GraphExecutor).Assembly;
    private static readonly Assembly Pages = typeof(PageServer).Assembly;
    private static readonly Assembly Server = typeof(SeedSettings).Assembly;

    private static readonly (Assembly Home, string[] Libraries)[] HeavyLibraries =
    [
        (
            Archive,
            ["Microsoft.EntityFrameworkCore", "Lingua", "ICSharpCode.SharpZipLib", "Npgsql", "Microsoft.Data.Sqlite"]),
        (Search, ["Lucene.Net", "J2N"]),
        (Api, ["GraphQL", "GraphQLParser", "GraphQL-Parser"]),
        (Pages, ["Microsoft.AspNetCore.Components"]),
        (
            Server,
            [
                "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server",
                "Microsoft.AspNetCore.Hosting", "System.CommandLine", "Spectre.Console",
            ]),
    ];

    public static TheoryData<string, string[]> Allowed => new()
    {
        { Archive.FullName!, [] },
        { Search.FullName!, ["RightsGraph.Archive"] },
        { Api.FullName!, ["RightsGraph.Archive", "RightsGraph.Search"] },
        { Pages.FullName!, ["RightsGraph.Api"] },
        { Server.FullName!, ["RightsGraph.Archive", "RightsGraph.Search", "RightsGraph.Api", "RightsGraph.Pages"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void AProjectUsesOnlyThoseBelowIt(string project, string[] below)
    {
        var used = References(Assembly.Load(project))
            .Where(name => name.StartsWith("RightsGraph", StringComparison.Ordinal));
        Assert.Empty(used.Except(below));
    }

    [Fact]
    public void AHeavyLibraryIsUsedByOneProjectAlone()
    {
        foreach (var (home, libraries) in HeavyLibraries)
        {
            Assert.Contains(References(home), name => libraries.Any(library => IsPartOf(name, library)));
            foreach (var other in new[] { Archive, Search, Api, Pages, Server }.Where(other => other != home))
            {
                Assert.DoesNotContain(References(other), name => libraries.Any(library => IsPartOf(name, library)));
            }
        }
    }

    [Fact]
    public void NoPublicSignatureNamesATypeOfAHeavyLibrary()
    {
        // Components are public and inherit from the library: that is how Razor compiles them.
        foreach (var (home, libraries) in HeavyLibraries.Where(heavy => heavy.Home != Server && heavy.Home != Pages))
        {
            var leaked = home.GetExportedTypes()
                .SelectMany(TypesInSignaturesOf)
                .Where(type => libraries.Any(library => IsPartOf(type.Assembly.GetName().Name!, library)));
            Assert.Empty(leaked);
        }
    }

    [Fact]
    public void NoRequestCanTouchTheStoreForWhatAnswersThemDoesNotKnowIt()
    {
        foreach (var answering in new[] { Api, Search })
        {
            using var file = new PEReader(File.OpenRead(answering.Location));
            var metadata = file.GetMetadataReader();
            var used = metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Select(type => metadata.GetString(type.Namespace))
                .ToHashSet();
            Assert.Contains("RightsGraph.Archive.Snapshots", used);
            Assert.DoesNotContain("RightsGraph.Archive.Store", used);
        }
    }

    [Fact]
    public void NoNamespaceHidesALibrarysOwn()
    {
        // Inside RightsGraph.X.GraphQL the name GraphQL.Types would mean RightsGraph.X.GraphQL.Types.
        var segments = new[] { Archive, Search, Api, Pages, Server }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.Namespace?.Split('.') ?? []);
        Assert.DoesNotContain(segments, segment => segment is "GraphQL" or "Lucene");
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsPartOf(string assembly, string library) =>
        assembly == library || assembly.StartsWith($"{library}.", StringComparison.Ordinal);

    private static IEnumerable<Type> TypesInSignaturesOf(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Visible).Where(method => method.IsPublic || method.IsFamily);
        var constructors = type.GetConstructors(Visible)
            .Where(constructor => constructor.IsPublic || constructor.IsFamily);
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(methods.Select(method => method.ReturnType))
            .Concat(methods.Cast<MethodBase>().Concat(constructors)
                .SelectMany(method => method.GetParameters())
                .Select(parameter => parameter.ParameterType))
            .Concat(type.GetFields(Visible)
                .Where(field => field.IsPublic || field.IsFamily)
                .Select(field => field.FieldType))
            .OfType<Type>()
            .SelectMany(Unwrapped);
    }

    private static IEnumerable<Type> Unwrapped(Type type) =>
        type.HasElementType ? Unwrapped(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrapped).Append(type)
        : [type];
}
