using System.Runtime.CompilerServices;
using GraphQLParser;
using GraphQLParser.AST;
using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Server.Serving;

namespace RightsGraph.Tests.Api.Schema.Types;

/// <summary>The committed schema is the one that is served. RIGHTSGRAPH_UPDATE=1 rewrites it.</summary>
public class SchemaFileTests
{
    [Fact]
    public Task TheCommittedSchemaIsTheOneThatIsServed() =>
        IsCommittedAsync("schema.graphql", new GraphExecutor((_, _) => { }).PrintSchema());

    [Fact]
    public Task TheCommittedSchemaWithEditingIsTheOneThatIsServedWithAKey() =>
        IsCommittedAsync("schema.with-editing.graphql", PrintWithEditing());

    [Fact]
    public void WithoutAnEditorThereAreNoMutations() =>
        Assert.DoesNotContain("Mutation", new GraphExecutor((_, _) => { }).PrintSchema(), StringComparison.Ordinal);

    internal static string PrintWithEditing() => new GraphExecutor(
        (_, _) => { },
        editor: new StoreEditor(new StoreAccessor(), new LiveArchive(), TimeProvider.System))
        .PrintSchema();

    private static async Task IsCommittedAsync(string file, string printed)
    {
        var path = Path.Combine(Path.GetDirectoryName(PathOfFile())!, file);
        if (Environment.GetEnvironmentVariable("RIGHTSGRAPH_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, printed);
        }

        Assert.Equal(printed, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public void ItIsPrintedTheSameEveryTime() => Assert.Equal(
        new GraphExecutor((_, _) => { }).PrintSchema(), new GraphExecutor((_, _) => { }).PrintSchema());

    [Fact]
    public void ItCanBeReadAndStatesItsRootsInterfacesAndDefaults()
    {
        var schema = Parser.Parse(new GraphExecutor((_, _) => { }).PrintSchema()).Definitions;

        var root = schema.OfType<GraphQLSchemaDefinition>().Single().OperationTypes.Single();
        Assert.Equal((OperationType.Query, "Query"), (root.Operation, root.Type!.Name.StringValue));
        foreach (var document in schema.OfType<GraphQLObjectTypeDefinition>()
            .Where(type => type.Name.Value == "Summary" || type.Name.Value == "Entry"))
        {
            Assert.Equal(["Node", "Document"], document.Interfaces!.Items.Select(type => type.Name.StringValue));
        }

        var order = schema.OfType<GraphQLObjectTypeDefinition>().Single(type => type.Name.Value == "Query")
            .Fields!.Single(field => field.Name.Value == "search").Arguments!
                .Single(argument => argument.Name.Value == "order");
        Assert.Equal("RELEVANCE", ((GraphQLEnumValue)order.DefaultValue!).Name.StringValue);
    }

    [Fact]
    public void WhateverIsInItIsDescribed()
    {
        var schema = Parser.Parse(PrintWithEditing());

        Assert.Empty(
            Described(schema).Where(item => string.IsNullOrWhiteSpace(item.Description)).Select(item => item.Path));
    }

    private static IEnumerable<(string Path, string? Description)> Described(GraphQLDocument schema) =>
        schema.Definitions.SelectMany(definition => definition switch
        {
            GraphQLSchemaDefinition root => [("schema", Text(root))],
            GraphQLObjectTypeDefinition type => OfFields(type, type.Name, type.Fields),
            GraphQLInterfaceTypeDefinition type => OfFields(type, type.Name, type.Fields),
            GraphQLInputObjectTypeDefinition type =>
            [
                ($"{type.Name}", Text(type)),
                .. type.Fields!.Select(field => ($"{type.Name}.{field.Name}", Text(field))),
            ],
            GraphQLEnumTypeDefinition type =>
            [
                ($"{type.Name}", Text(type)), .. type.Values!
                    .Select(value => ($"{type.Name}.{value.Name}", Text(value))),
            ],
            GraphQLScalarTypeDefinition type => [($"{type.Name}", Text(type))],
            _ => new[] { (definition.Kind.ToString(), (string?)null) },
        });

    private static (string Path, string? Description)[] OfFields(
        IHasDescriptionNode type, GraphQLName name, GraphQLFieldsDefinition? fields) =>
        [
            ($"{name}", Text(type)),
            .. fields!.SelectMany(field => new[] { ($"{name}.{field.Name}", Text(field)) }.Concat(
                (field.Arguments?.Items ?? [])
                    .Select(argument => ($"{name}.{field.Name}({argument.Name})", Text(argument))))),
        ];

    private static string? Text(IHasDescriptionNode node) => node.Description?.Value.ToString();

    private static string PathOfFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../../schema/schema.graphql"));
}
