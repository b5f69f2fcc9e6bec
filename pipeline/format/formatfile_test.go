package format

import (
	"strings"
	"testing"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

const formatFile = `<Configuration>
  <Controls><Control><Name>Inner</Name><CustomControl><CustomEntries><CustomEntry><CustomItem>
    <Text>inner </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding>
  </CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>
  <ViewDefinitions>
    <View><Name>T</Name><ViewSelectedBy><TypeName>My.T</TypeName></ViewSelectedBy>
      <GroupBy><PropertyName>Site</PropertyName><Label>At</Label></GroupBy>
      <TableControl>
        <TableHeaders><TableColumnHeader><Label>Pet</Label><Width>6</Width></TableColumnHeader><TableColumnHeader><Alignment>Right</Alignment><Width>5</Width></TableColumnHeader></TableHeaders>
        <TableRowEntries>
          <TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>
            <TableColumnItem><PropertyName>Ext</PropertyName><FormatString>{0:F1}</FormatString></TableColumnItem></TableColumnItems></TableRowEntry>
          <TableRowEntry><EntrySelectedBy><TypeName>My.Dog</TypeName></EntrySelectedBy><TableColumnItems>
            <TableColumnItem><PropertyName>Site</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry>
        </TableRowEntries>
      </TableControl></View>
    <View><Name>C</Name><ViewSelectedBy><TypeName>My.C</TypeName></ViewSelectedBy>
      <CustomControl><CustomEntries><CustomEntry><CustomItem>
        <Text>Title </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding><NewLine/>
        <Frame><LeftIndent>4</LeftIndent><CustomItem>
          <ExpressionBinding><CustomControlName>Inner</CustomControlName></ExpressionBinding><NewLine/>
          <ExpressionBinding><ItemSelectionCondition><PropertyName>Off</PropertyName></ItemSelectionCondition><PropertyName>Name</PropertyName></ExpressionBinding>
        </CustomItem></Frame>
      </CustomItem></CustomEntry></CustomEntries></CustomControl></View>
  </ViewDefinitions>
</Configuration>`

func TestParseViews(t *testing.T) {
	views, err := ParseViews([]byte(formatFile), func(string) (pipeline.Block, error) { return nil, nil })
	if err != nil {
		t.Fatal(err)
	}
	typed := func(name string, pairs ...any) *value.Object {
		o := obj(pairs...)
		o.Shape = o.Shape.Retyped([]string{name, "System.Object"})
		return o
	}
	row := typed("My.T", "Name", "Tom", "Ext", 1.25, "Site", "North", "Off", false)
	tests := []struct {
		view int
		o    *value.Object
		want string
	}{
		{0, row, "\n   At: North\n\nPet      Ext\n---      ---\nTom      1.2\n\n"},
		{1, typed("My.C", "Name", "Tom"), "\nTitle Tom\n    inner Tom\n\n"},
	}
	for _, tt := range tests {
		b := &strings.Builder{}
		d := NewDisplayWith(b, HostOptions(80), nil)
		d.auto.c.extra, d.auto.c.asked = views, true
		r := &running{view: views[tt.view], kind: views[tt.view].Kind, names: d.auto.c.typeNames(tt.o)}
		if err := d.auto.layout(r, tt.o); err != nil {
			t.Fatal(err)
		}
		d.auto.run = r
		d.auto.grouping(r, tt.o)
		if err := d.record(d.auto.opening(r, tt.o)); err != nil {
			t.Fatal(err)
		}
		if err := d.Write(tt.o); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("view %d: got\n%q\nwant\n%q", tt.view, b.String(), tt.want)
		}
	}
}
